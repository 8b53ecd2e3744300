/** Names that a build or a database made differ from page to page: they would not find the same block again. */
const UNSTABLE = /\d{3,}|[0-9a-f]{8,}|^(js|is|has|active|open|show|col|row)\b|^ng-|^css-|__/i;

function stableClasses(element: Element): string[] {
  return [...element.classList].filter((name) => /^[a-zA-Z][\w-]*$/.test(name) && !UNSTABLE.test(name));
}

/** `div#noidung` or `div.ArticleContent.detail`, or the bare tag where nothing lasting names the element. */
function ownSelector(element: Element): string {
  const tag = element.localName;
  const id = element.id;
  if (/^[a-zA-Z][\w-]*$/.test(id) && !UNSTABLE.test(id)) return `${tag}#${id}`;
  return [tag, ...stableClasses(element)].join('.');
}

function position(element: Element): string {
  const twins = [...(element.parentElement?.children ?? [])].filter(
    (sibling) => sibling.localName === element.localName,
  );
  return twins.length > 1 ? `:nth-of-type(${twins.indexOf(element) + 1})` : '';
}

/**
 * A CSS selector that finds this element first in its document, made of names that last: the same block is found on the
 * site's other articles. Ancestors are added only until the element is the first match; positions only where names do
 * not tell twins apart.
 */
export function selectorFor(element: Element): string {
  const document = element.ownerDocument;
  const finds = (selector: string): boolean => document.querySelector(selector) === element;
  let path = ownSelector(element);
  for (let ancestor = element.parentElement; ancestor && !finds(path); ancestor = ancestor.parentElement) {
    path = `${ownSelector(ancestor)} > ${path}`;
  }
  if (finds(path)) return path;
  path = ownSelector(element) + position(element);
  for (let ancestor = element.parentElement; ancestor && !finds(path); ancestor = ancestor.parentElement) {
    path = `${ownSelector(ancestor)}${position(ancestor)} > ${path}`;
  }
  return path;
}
