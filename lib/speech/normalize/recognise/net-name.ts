import { isLooseOnRight, markAt, pieceOver, startsFree } from '../neighbours.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { isGap } from '../tokens.ts';
import { chunkEnd, FILE_ENDINGS, sayEnding, sayHost, sayPart, TOP_DOMAINS, TRAILING } from './electronic.ts';

const ENDING = new RegExp(`^(?:${FILE_ENDINGS})$`);
const DOMAIN = new RegExp(`^(?:${TOP_DOMAINS})$`);
/** "@hoang_99": what is joined by strokes. */
const HANDLE = /^[a-z\d]+(?:[_.][a-z\d]+)*$/i;

/** "tên miền .vn", "đuôi .pdf", ".com.vn": endings that are spoken of. */
function bareEnding(reading: Reading, index: number): Match | undefined {
  const { tokens } = reading;
  if (!isGap(tokens[index - 1])) return undefined;
  const said: string[] = [];
  let end = index;
  while (markAt(tokens, end) === '.' && tokens[end + 1]?.kind === 'lower') {
    const name = tokens[end + 1]?.text ?? '';
    if (!ENDING.test(name) && !DOMAIN.test(name)) break;
    said.push(`chấm ${ENDING.test(name) ? sayEnding(name, reading) : sayPart(name, reading)}`);
    end += 2;
  }
  if (said.length === 0 || !isLooseOnRight(tokens, end)) return undefined;
  return { end, pieces: [pieceOver(reading, index, end, said.join(' '))] };
}

/** "@hoang_99", "@vtv.vn" */
function handleAt(reading: Reading, index: number): Match | undefined {
  const { tokens, text } = reading;
  if (!startsFree(tokens, index)) return undefined;
  const end = chunkEnd(tokens, index);
  const name = text.slice(tokens[index]?.end, tokens[end - 1]?.end).replace(TRAILING, '');
  if (!/[_.]/.test(name) || !HANDLE.test(name)) return undefined;
  let last = end;
  while ((tokens[last - 1]?.start ?? 0) >= (tokens[index]?.end ?? 0) + name.length) last -= 1;
  return { end: last, pieces: [pieceOver(reading, index, last, `a còng ${sayHost(name, reading)}`)] };
}

/** Names of the net that begin with a mark: ".vn", "@hoang_99". Apart from addresses, which begin with letters and are many. */
export const netName: Recogniser = {
  name: 'net-name',
  starts: ['mark'],
  marks: new Set(['.', '@']),
  recognise(reading, index) {
    return markAt(reading.tokens, index) === '.' ? bareEnding(reading, index) : handleAt(reading, index);
  },
};
