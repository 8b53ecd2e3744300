import { describe, expect, it, vi } from 'vitest';
import { loadReading } from '../../../lib/app/load-reading.ts';
import type { ArticleRecord } from '../../../lib/library/types.ts';

const record = { id: 'a', title: 'Bài' } as ArticleRecord;
const url = 'https://thon.gov.vn/bai';

function world(...answers: (ArticleRecord | undefined | Error)[]) {
  const get = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { get, wait: vi.fn(async () => undefined) };
}

describe('loading for the reader page', () => {
  it('gives the record at once', async () => {
    const here = world(record);
    expect(await loadReading({ id: 'a' }, here)).toEqual({ kind: 'article', record });
    expect(here.wait).not.toHaveBeenCalled();
  });

  it('waits a moment for a draft that is still being written', async () => {
    expect(await loadReading({ id: 'a' }, world(undefined, undefined, record))).toEqual({ kind: 'article', record });
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
