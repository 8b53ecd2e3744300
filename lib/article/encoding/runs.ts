import { type LegacyFont, type NamedFont, readClassNames, readDeclarations, readFontNames } from './fonts.ts';
import { attribute, isInline, isUnread, tagName, walk } from './page-walk.ts';
import { type FontRule, ruleFont } from './style-rules.ts';

/** One text node, with the font that shows it and the number of its line: texts of one line stand beside each other on the page. */
export interface TextRun {
  node: Text;
  line: number;
  /** The legacy font in force; undefined for any other font. */
  font: LegacyFont | undefined;
}

/** The font that an element names itself, by attribute or by a rule of the page; the nearest to the text wins, as in CSS. */
export function ownFont(element: Element, rules: readonly FontRule[]): NamedFont {
  const inline = readDeclarations(attribute(element, 'style'));
  if (inline !== undefined) return inline;
  const classes = attribute(element, 'class');
  const rule = rules.length > 0 ? ruleFont(rules, tagName(element), classes, attribute(element, 'id')) : undefined;
  if (rule !== undefined) return rule;
  const face = tagName(element) === 'font' ? readFontNames(attribute(element, 'face')) : undefined;
  return face ?? readClassNames(classes);
}

/** The legacy font that the ancestors of `root` hand down to it. */
export function inheritedFont(root: Document | Element, rules: readonly FontRule[]): LegacyFont | undefined {
  if (root.nodeType === 9) return undefined;
  for (let element = (root as Element).parentElement; element; element = element.parentElement) {
    const font = ownFont(element, rules);
    if (font !== undefined) return font ?? undefined;
  }
  return undefined;
}

/** An element that is open while the walk is inside it. */
interface Open {
  element: Node;
  font: LegacyFont | undefined;
  isInline: boolean;
  isUnread: boolean;
}

/** Every readable text node under `root` in page order, with its font where `rules` are given. */
export function collectRuns(root: Document | Element, rules: readonly FontRule[] | undefined): TextRun[] {
  const runs: TextRun[] = [];
  const outer = rules && inheritedFont(root, rules);
  const path: Open[] = [];
  let line = 0;
  const open = (element: Element, parent: Open | undefined): void => {
    const named = rules && ownFont(element, rules);
    const inline = isInline(element);
    const font = named === undefined ? (parent ? parent.font : outer) : (named ?? undefined);
    path.push({ element, font, isInline: inline, isUnread: parent?.isUnread === true || isUnread(element) });
    if (!inline) line += 1;
  };
  const closeUntil = (parent: Node | null): void => {
    // A form can hide its own parent behind a field's name: then it is taken for a child of what is open.
    const depth = path.findLastIndex(({ element }) => element === parent);
    if (depth < 0 && parent !== root) return;
    while (path.length > depth + 1) if (!path.pop()?.isInline) line += 1;
  };
  if (root.nodeType === 1) open(root as Element, undefined);
  for (const node of walk(root)) {
    if (path.at(-1)?.element !== node.parentNode) closeUntil(node.parentNode);
    const parent = path.at(-1);
    if (node.nodeType === 1) open(node as Element, parent);
    else if (!parent?.isUnread) runs.push({ node: node as Text, line, font: parent ? parent.font : outer });
  }
  return runs;
}
