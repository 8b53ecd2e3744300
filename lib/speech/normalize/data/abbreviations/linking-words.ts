/** Words that give no letter to an abbreviation: "Phòng, chống tham nhũng, lãng phí và tiêu cực". */
export const LINKING_WORDS: ReadonlySet<string> = new Set(
  'và của về các cho ở tại trong theo với từ là đối do để'.split(' '),
);
