/** Answers kept before all are forgotten: more than a long article asks for. */
const MOST = 4096;
/** Longer words, in UTF-16 units, are no words of a language and are not kept. */
const LONGEST = 64;

/** Kept where the answer was undefined, so that one look tells whether it is known. */
const NOTHING = Symbol('nothing');

/** `work` with its answers kept by word: news asks for the same few thousand words over and over. `work` is to be pure. */
export function remember<Answer>(work: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer | typeof NOTHING>();
  return (word) => {
    if (word.length > LONGEST) return work(word);
    const known = answers.get(word);
    if (known !== undefined) return known === NOTHING ? (undefined as Answer) : (known as Answer);
    const answer = work(word);
    if (answers.size >= MOST) answers.clear();
    answers.set(word, answer === undefined ? NOTHING : answer);
    return answer;
  };
}
