/** Answers kept: more than a long article asks for. */
const MOST = 4096;
/** So many words that found no room, and all are forgotten: by then another text is read. One of words that never come back costs little meanwhile. */
const MOST_MISSED = 3 * MOST;
/** Longer words, in UTF-16 units, are no words of a language and are not kept. */
const LONGEST = 64;

/** Kept where the answer was undefined, so that one look tells whether it is known. */
const NOTHING = Symbol('nothing');

/** `work` with its answers kept by word: news asks for the same few thousand words over and over. `work` is to be pure. */
export function remember<Answer>(work: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer | typeof NOTHING>();
  let missed = 0;
  return (word) => {
    if (word.length > LONGEST) return work(word);
    const known = answers.get(word);
    if (known !== undefined) return known === NOTHING ? (undefined as Answer) : (known as Answer);
    const answer = work(word);
    if (answers.size >= MOST) {
      missed += 1;
      if (missed < MOST_MISSED) return answer;
      answers.clear();
      missed = 0;
    }
    answers.set(word, answer === undefined ? NOTHING : answer);
    return answer;
  };
}
