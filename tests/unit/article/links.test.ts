import { expect, it } from 'vitest';
import { linkAddresses } from '../../../lib/article/links.ts';
import type { Block, Run } from '../../../lib/article/types.ts';

const to = (name: string): Run => ({ text: name, href: `https://thon.gov.vn/${name}` });

it('gives every address that an article shows as a link, in reading order', () => {
  const blocks: Block[] = [
    { id: 'p1', type: 'paragraph', runs: [to('a'), { text: ' và ' }, to('b')] },
    { id: 'q1', type: 'quote', paragraphs: [[to('c')], [to('d')]] },
    {
      id: 'l1',
      type: 'list',
      ordered: false,
      items: [{ runs: [to('e')], list: { ordered: true, items: [{ runs: [to('f')] }] } }, { runs: [to('g')] }],
    },
    { id: 'f1', type: 'figure', images: [{ src: 'https://thon.gov.vn/1.jpg', alt: '' }], caption: [to('h')] },
    { id: 't1', type: 'table', caption: [to('i')], rows: [[{ runs: [to('k')] }], [{ runs: [to('l')] }]] },
    { id: 'v1', type: 'video-link', href: 'https://thon.gov.vn/m', title: 'Phim' },
    { id: 'n1', type: 'note', runs: [to('n')] },
  ];
  expect(
    linkAddresses(blocks)
      .map((address) => address.at(-1))
      .join(''),
  ).toBe('abcdefghiklmn');
});

it('leaves out marks of notes and addresses of mail', () => {
  const runs: Run[] = [
    { text: '[1]', note: 'n1', href: 'https://thon.gov.vn/x' },
    { text: 'thư', href: 'mailto:toa-soan@thon.gov.vn' },
    { text: 'không có gì' },
  ];
  expect(linkAddresses([{ id: 'p1', type: 'paragraph', runs }])).toEqual([]);
});
