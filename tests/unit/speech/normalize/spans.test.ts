import { describe, expect, it } from 'vitest';
import { normalizeForSpeech, speechForm, spokenTokens } from '../../../../lib/speech/normalize/index.ts';

const TEXT = 'Sáng 14/6/2021, UBND huyện giao 1.500 m2 đất cho 54/58 hộ, đạt 12,8 - 13%/năm…';

describe('spans', () => {
  it('lights what was written while its words are said', () => {
    const said = spokenTokens(TEXT).map(({ start, end, spoken }) => [TEXT.slice(start, end), spoken]);
    expect(said).toContainEqual(['UBND', 'ủy ban nhân dân']);
    expect(said).toContainEqual(['1.500', 'một nghìn năm trăm']);
    expect(said).toContainEqual(['m2', 'mét vuông']);
    expect(said).toContainEqual(['2021', 'năm hai nghìn không trăm hai mươi mốt']);
  });

  it('places every piece in the spoken text', () => {
    const { text, tokens } = speechForm(TEXT);
    for (const { at, spoken } of tokens) expect(text.slice(at, at + spoken.length)).toBe(spoken);
    expect(text).toBe(normalizeForSpeech(TEXT));
  });

  it('counts in the source even where that is not NFC and holds invisible characters', () => {
    const decomposed = 'Th\u00fd \u200bsa\u0301t 5\u00a0km'.normalize('NFD');
    const kilometres = spokenTokens(decomposed).find(({ spoken }) => spoken === 'ki lô mét');
    expect(decomposed.slice(kilometres?.start, kilometres?.end)).toBe('km');
  });
});
