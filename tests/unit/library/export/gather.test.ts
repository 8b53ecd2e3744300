import { describe, expect, it } from 'vitest';
import { gatherItem } from '../../../../lib/library/export/gather.ts';
import { sampleArticle } from '../sample.ts';

const WHOLE = 'data:image/png;base64,iVBORw0KGgo=';

describe('gatherItem', () => {
  it.each([
    ['cut short', 'data:image/png;base64,iVBOR'],
    ['padded in the middle', 'data:image/png;base64,iVBO=Rw0'],
    ['no picture', 'data:image/png;base64,AAAA'],
  ])('leaves out what an article carries as a picture where it is %s', async (_what, src) => {
    const images = [WHOLE, src].map((address) => ({ src: address, alt: '' }));
    const article = sampleArticle({ blocks: [{ type: 'figure', id: 'f', images, caption: [] }] });
    const head = { id: 'x', address: 'x', url: 'x', title: 'x', site: 'x', wordCount: 1, createdAt: 1, tags: [] };
    const { pictures } = await gatherItem({ ...head, article }, new Map());
    expect([...pictures.keys()]).toEqual([WHOLE]);
  });
});
