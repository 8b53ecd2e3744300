import type { Assembled, PlacedPiece } from './assemble.ts';

/** Texts up to this many UTF-16 units are settled: sentences and paragraphs, not whole books. */
const LONGEST_SETTLED = 20_000;
/** Readings of readings before what stands is taken as it is. */
const MOST_ROUNDS = 4;

/** The pieces of a second reading with the places that their words had in the source of the first. */
function throughFirst(first: readonly PlacedPiece[], second: readonly PlacedPiece[]): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  let at = 0;
  for (const piece of second) {
    while (at < first.length - 1 && (first[at]?.at ?? 0) + (first[at]?.spoken.length ?? 0) <= piece.start) at += 1;
    const from = first[at];
    if (from === undefined) continue;
    let last = from;
    for (let next = at + 1; (first[next]?.at ?? Number.POSITIVE_INFINITY) < piece.end; next += 1)
      last = first[next] ?? last;
    pieces.push({ ...piece, start: from.start, end: last.end });
  }
  return pieces;
}

/**
 * Reads the spoken form again until it stays as it is, so that reading aloud what was read aloud changes nothing, whatever the
 * string: in odd ones the marks that fall silent bring words together that mean something else side by side. `read` reads clean text; what it made of
 * `written` is `form`, and where that says itself nothing has to be read again.
 */
export function settle(form: Assembled, written: string, read: (text: string) => Assembled): Assembled {
  if (written.length > LONGEST_SETTLED || form.text === written) return form;
  let settled = form;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const again = read(settled.text);
    if (again.text === settled.text) return settled;
    settled = { text: again.text, pieces: throughFirst(settled.pieces, again.pieces) };
  }
  return settled;
}
