import type { Page } from 'puppeteer-core';
import { runInWindow } from './firefox-window.ts';
import type { Session } from './session.ts';

/** A node of a browser's accessibility tree: an ARIA role, a name, what is in it. Text has the role `text`. */
export interface TreeNode {
  role: string;
  name: string;
  children: TreeNode[];
}

/** Roles that a screen reader tells or moves by. What has another role is left out, what is in it is not. */
const TOLD: ReadonlySet<string> = new Set(
  `article banner blockquote button caption cell columnheader combobox complementary contentinfo dialog figure group heading image link list listitem
  main mark navigation note paragraph progressbar radio region row searchbox slider spinbutton status switch table textbox timer toolbar`.split(
    /\s+/,
  ),
);
/** Roles that are told with all their text. */
const TEXTUAL: ReadonlySet<string> = new Set([
  'paragraph',
  'caption',
  'listitem',
  'cell',
  'columnheader',
  'status',
  'timer',
]);
/** Roles without a line of their own for what is in them. */
const LEAVES: ReadonlySet<string> = new Set([
  'button',
  'combobox',
  'heading',
  'image',
  'link',
  'progressbar',
  'slider',
  'switch',
]);
/** Characters of a name that are written; enough to know a paragraph by. */
const SHOWN = 60;

const NAMES: Readonly<Record<string, string>> = {
  StaticText: 'text',
  Figcaption: 'caption',
  img: 'image',
  ProgressIndicator: 'progressbar',
};

interface ChromiumNode {
  role: string;
  name?: string;
  children?: ChromiumNode[];
}

function fromChromium({ role, name = '', children = [] }: ChromiumNode): TreeNode {
  return { role: NAMES[role] ?? role, name, children: children.map(fromChromium) };
}

/** Runs in Firefox's own window: its accessibility service sees the pages of all processes. */
const FIREFOX_TREE = `(async () => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const documentOf = () => service.getAccessibleFor(gBrowser.selectedBrowser)?.firstChild;
  for (let tries = 0; tries < 100 && !documentOf()?.firstChild; tries++) await pause(50);
  await pause(500);
  const walk = (node) => {
    const children = [];
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(walk(child));
    const role = service.getStringRole(node.role);
    return { role: role === 'text leaf' ? 'text' : node.computedARIARole || role, name: node.name ?? '', children };
  };
  return JSON.stringify(walk(documentOf()));
})()`;

/** The accessibility tree of the tab in front, as the browser tells it to screen readers. */
export async function treeOf(session: Session, page: Page): Promise<TreeNode> {
  if (session.name === 'firefox') {
    await page.bringToFront();
    return fromChromium(JSON.parse(String(await runInWindow(session.browser, FIREFOX_TREE))));
  }
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  if (!root) throw new Error('no accessibility tree');
  return fromChromium(root);
}

const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function textIn({ role, name, children }: TreeNode): string {
  return role === 'text' ? name : children.map(textIn).join('');
}

function nameOf(node: TreeNode): string {
  // Firefox names a figure by its caption, Chromium does not.
  if (node.role === 'figure') return '';
  const full = clean(node.name || (TEXTUAL.has(node.role) ? textIn(node) : ''));
  return full.length > SHOWN ? `${full.slice(0, SHOWN)}…` : full;
}

/** A tree as lines that a person can review: two spaces a level, role, name. */
export function describeTree(node: TreeNode, depth = 0, isCovered = false): string {
  // Text that no line above it has given.
  const isTold = TOLD.has(node.role) || (node.role === 'text' && !isCovered && clean(node.name) !== '');
  const name = nameOf(node);
  const line = isTold ? `${'  '.repeat(depth)}${node.role}${name && ` "${name}"`}\n` : '';
  const inside = LEAVES.has(node.role) || node.role === 'text' ? [] : node.children;
  const covers = isCovered || TEXTUAL.has(node.role);
  return line + inside.map((child) => describeTree(child, depth + (isTold ? 1 : 0), covers)).join('');
}

/** The first node of that role and name. */
export function findNode(node: TreeNode, role: string, name: string): TreeNode | undefined {
  if (node.role === role && clean(node.name) === name) return node;
  for (const child of node.children) {
    const found = findNode(child, role, name);
    if (found) return found;
  }
  return undefined;
}
