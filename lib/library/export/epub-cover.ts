import { escapeMarkup } from './markup.ts';

const LETTERS_A_LINE = 20;
const MOST_LINES = 9;

/** Words in lines of about `width` letters; what does not fit ends in an ellipsis. */
export function wrapWords(text: string, width = LETTERS_A_LINE, most = MOST_LINES): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
}

/** A cover drawn from the title and one line under it: SVG of 600 by 800. */
export function coverDrawing(title: string, subtitle: string): string {
  const lines = wrapWords(title).map((line, at) => `<tspan x="60" y="${200 + at * 62}">${escapeMarkup(line)}</tspan>`);
  const below = wrapWords(subtitle, 40, 3).map(
    (line, at) => `<tspan x="60" y="${716 + at * 30}">${escapeMarkup(line)}</tspan>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="600" height="800" viewBox="0 0 600 800">
<rect width="600" height="800" fill="#f6f1e4"/><rect x="60" y="110" width="90" height="10" fill="#7a2e1d"/>
<text font-family="serif" font-size="46" font-weight="bold" fill="#221d16">${lines.join('')}</text>
<text font-family="sans-serif" font-size="22" fill="#5b5142">${below.join('')}</text>
</svg>
`;
}
