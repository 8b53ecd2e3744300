import { type NamedFont, readDeclarations } from './fonts.ts';

/** A rule of the page's own `<style>` that names a font for a tag, a class, an id, or a tag with a class. */
interface FontRule {
  tag: string;
  classes: string[];
  id: string;
  weight: number;
  font: NamedFont;
}

const RULE = /(?<selectors>[^{}]+)\{(?<declarations>[^{}]*)\}/g;
// Word writes `p.MsoNormal, li.MsoNormal`. Selectors with combinators or pseudo-classes are left alone: they cannot be judged one element at a time.
const SIMPLE = /^(?<tag>[a-z][\w-]*|\*)?(?<id>#[\w-]+)?(?<classes>(?:\\?\.[\w-]+)*)$/i;

function readSelector(selector: string, font: NamedFont): FontRule | undefined {
  const groups = SIMPLE.exec(selector.trim())?.groups;
  if (!groups || selector.trim() === '') return undefined;
  const tag = (groups['tag'] ?? '').replace('*', '').toLowerCase();
  const id = (groups['id'] ?? '').slice(1);
  const classes = (groups['classes'] ?? '')
    .split('.')
    .map((name) => name.replace('\\', ''))
    .filter(Boolean);
  return { tag, id, classes, font, weight: (id === '' ? 0 : 100) + classes.length * 10 + (tag === '' ? 0 : 1) };
}

/** The font rules of a style sheet's text, weakest first. */
export function readFontRules(css: string): FontRule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ' ').replace(/@font-face\s*\{[^{}]*\}/gi, ' ');
  const rules = [...plain.matchAll(RULE)].flatMap(({ groups }) => {
    const font = readDeclarations(groups?.['declarations'] ?? '');
    if (font === undefined) return [];
    return (groups?.['selectors'] ?? '').split(',').flatMap((selector) => readSelector(selector, font) ?? []);
  });
  return rules.sort((a, b) => a.weight - b.weight);
}

/** What the strongest rule for an element with this tag, these classes and this id tells. */
export function ruleFont(rules: readonly FontRule[], tag: string, classNames: string, id: string): NamedFont {
  const classes = classNames.split(/\s+/);
  return rules.findLast(
    (rule) =>
      (rule.tag === '' || rule.tag === tag) &&
      (rule.id === '' || rule.id === id) &&
      rule.classes.every((name) => classes.includes(name)),
  )?.font;
}

export type { FontRule };
