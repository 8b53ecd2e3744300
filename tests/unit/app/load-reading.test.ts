import { describe, expect, it, vi } from 'vitest';
import { loadReading } from '../../../lib/app/load-reading.ts';
import type { OpeningOutcome } from '../../../lib/app/openings.ts';
import type { ArticleRecord } from '../../../lib/library/types.ts';

const record = { id: 'a', title: 'Bài' } as ArticleRecord;
const url = 'https://thon.gov.vn/bai';

function world(...answers: (ArticleRecord | undefined | Error)[]) {
  const get = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { get, ask: vi.fn(async (): Promise<OpeningOutcome | undefined> => undefined) };
}

describe('loading for the reader page', () => {
  it('gives the record at once', async () => {
    const here = world(record);
    expect(await loadReading({ id: 'a' }, here)).toEqual({ kind: 'article', record });
    expect(here.ask).not.toHaveBeenCalled();
  });

  it('asks for a draft that is still on its way, and reads it then', async () => {
    const here = world(undefined, record);
    here.ask.mockResolvedValue({ ok: true });
    expect(await loadReading({ id: 'a' }, here)).toEqual({ kind: 'article', record });
    expect(here.ask).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('asks before the library has answered, for a page that was opened from its original', async () => {
    const here = world(record);
    const asked = Promise.withResolvers<OpeningOutcome | undefined>();
    here.get.mockImplementationOnce(async () => {
      expect(here.ask).toHaveBeenCalledExactlyOnceWith('a');
      return undefined;
    });
    here.ask.mockReturnValue(asked.promise);
    const reading = loadReading({ id: 'a', url }, here);
    asked.resolve({ ok: true });
    expect(await reading).toEqual({ kind: 'article', record });
    expect(here.ask).toHaveBeenCalledOnce();
  });

  it('takes the record that the answer brings, without waiting for the library', async () => {
    const here = world();
    here.get.mockReturnValue(new Promise(() => undefined));
    here.ask.mockResolvedValue({ ok: true, record });
    expect(await loadReading({ id: 'a', url }, here)).toEqual({ kind: 'article', record });
  });

  it('takes what the answer brings where the library fails', async () => {
    const here = world(new Error('disk'));
    here.ask.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      return { ok: true, record };
    });
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await loadReading({ id: 'a', url }, here)).kind).toBe('article');
    report.mockRestore();
  });

  it('reads on where nobody answers', async () => {
    const debug = vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    const here = world(record);
    here.ask.mockRejectedValue(new Error('the background has ended'));
    expect(await loadReading({ id: 'a', url }, here)).toEqual({ kind: 'article', record });
    expect(debug).toHaveBeenCalledOnce();
    debug.mockRestore();
  });

  it('looks once more where the draft came while nobody knew of it', async () => {
    expect(await loadReading({ id: 'a' }, world(undefined, record))).toEqual({ kind: 'article', record });
  });

  it('says why the page that it was opened for could not be read', async () => {
    const here = world(undefined);
    here.ask.mockResolvedValue({ ok: false, reason: 'no-article' });
    expect(await loadReading({ id: 'a', url }, here)).toEqual({ kind: 'problem', reason: 'no-article', url });
  });

  it('says so when the draft is gone, and where it came from', async () => {
    expect(await loadReading({ id: 'a', url }, world(undefined))).toEqual({ kind: 'problem', reason: 'missing', url });
    expect(await loadReading({}, world(record))).toEqual({ kind: 'problem', reason: 'missing' });
  });

  it('passes on why nothing could be read, without asking the library', async () => {
    const here = world(record);
    expect(await loadReading({ problem: 'forbidden', url }, here)).toEqual({
      kind: 'problem',
      reason: 'forbidden',
      url,
    });
    expect(here.get).not.toHaveBeenCalled();
  });

  it('turns a broken store into a value, and reports it', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = new Error('disk');
    expect(await loadReading({ id: 'a' }, world(broken))).toEqual({ kind: 'problem', reason: 'storage' });
    expect(report).toHaveBeenCalledWith(broken);
    report.mockRestore();
  });
});
