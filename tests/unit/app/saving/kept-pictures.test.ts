import { describe, expect, it, vi } from 'vitest';
import { sourceOfPictures } from '../../../../lib/app/saving/kept-pictures.ts';

const kept = { src: 'https://thon.gov.vn/ho.jpg', alt: '' };
const lost = { src: 'https://thon.gov.vn/mat.jpg', alt: '' };
const pictures = { [kept.src]: { key: 'a' }, [lost.src]: { failure: 'network' as const } };
const address = (copy: Blob) => `blob:${copy.size}`;

describe('pictures of a record', () => {
  it('come from the portal while nothing is kept, and the store is not asked', () => {
    const load = vi.fn();
    expect(sourceOfPictures({}, load)(kept)).toBe(kept.src);
    expect(sourceOfPictures({ pictures: { [lost.src]: { failure: 'network' } } }, load)(lost)).toBe(lost.src);
    expect(load).not.toHaveBeenCalled();
  });

  it('come from their copies once those are read, and never from the network before', async () => {
    const sourceOf = sourceOfPictures({ pictures }, async () => new Map([[kept.src, new Blob(['1234'])]]), address);
    expect(sourceOf(kept)).toBeUndefined();
    expect(sourceOf(lost)).toBe(lost.src);
    await vi.waitFor(() => expect(sourceOf(kept)).toBe('blob:4'));
  });

  it('come from the portal when a copy is gone or the store breaks', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const gone = sourceOfPictures({ pictures }, async () => new Map(), address);
    const broken = sourceOfPictures({ pictures }, () => Promise.reject(new Error('disk')), address);
    await vi.waitFor(() => expect(gone(kept)).toBe(kept.src));
    await vi.waitFor(() => expect(broken(kept)).toBe(kept.src));
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
  });
});
