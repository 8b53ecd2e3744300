import { describe, expect, it, vi } from 'vitest';
import { loadReading } from '../../../lib/app/load-reading.ts';
import type { OpenResult } from '../../../lib/app/openings.ts';
import type { ArticleRecord } from '../../../lib/library/types.ts';

const record = { id: 'a', title: 'Bài' } as ArticleRecord;
const url = 'https://thon.gov.vn/bai';

function world(...answers: (ArticleRecord | undefined | Error)[]) {
  const get = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { get, ask: vi.fn(async (): Promise<OpenResult | undefined> => undefined) };
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
