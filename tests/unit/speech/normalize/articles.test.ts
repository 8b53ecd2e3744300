import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalizeForSpeech, spokenTokens, traceSpeech } from '../../../../lib/speech/normalize/index.ts';

const FOLDER = new URL('../../../fixtures/speech/', import.meta.url);
const articles = readdirSync(FOLDER).filter((name) => name.endsWith('.txt') && !name.endsWith('.spoken.txt'));
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

describe('whole articles', () => {
  it('are ten', () => expect(articles).toHaveLength(10));

  it.each(articles)('%s is spoken as reviewed', (name) => {
    expect(normalizeForSpeech(read(name))).toBe(read(name.replace('.txt', '.spoken.txt')).trimEnd());
  });

  it.each(articles)('%s: no piece is without its place, no step without its reader', (name) => {
    const text = read(name);
    for (const { start, end } of spokenTokens(text)) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    for (const { recogniser, written } of traceSpeech(text)) expect([recogniser, written]).not.toContain('');
  });
});
