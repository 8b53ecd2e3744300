import { describe, expect, it, vi } from 'vitest';
import { remember } from '../../../lib/speech/normalize/remember.ts';

const lengthOf = () => vi.fn((word: string) => (word === 'không' ? undefined : word.length));

describe('answers kept by word', () => {
  it('are found once, also where there is none', () => {
    const work = lengthOf();
    const known = remember(work);
    expect(['xã', 'không', 'xã', 'không'].map(known)).toEqual([2, undefined, 2, undefined]);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('are not kept for what is too long to be a word', () => {
    const work = lengthOf();
    const known = remember(work);
    const run = 'a'.repeat(65);
    expect([known(run), known(run)]).toEqual([65, 65]);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('stay while words pass that never come back, and give way to those of another text', () => {
    const work = lengthOf();
    const known = remember(work);
    known('huyện');
    for (let at = 0; at < 10_000; at += 1) expect(known(`w${at}`)).toBe(`w${at}`.length);
    work.mockClear();
    known('huyện');
    expect(work).not.toHaveBeenCalled();
    for (let at = 10_000; at < 20_000; at += 1) known(`w${at}`);
    work.mockClear();
    known('w19999');
    expect(work).not.toHaveBeenCalled();
    known('huyện');
    expect(work).toHaveBeenCalledOnce();
  });
});
