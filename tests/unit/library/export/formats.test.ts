import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fileNameOf } from '../../../../lib/library/export/file-name.ts';
import { exportItems } from '../../../../lib/library/export/index.ts';
import { safeAddress } from '../../../../lib/library/export/markup.ts';
import { fullItem, NOW } from './full-item.ts';

const options = { now: NOW };
const textOf = (bytes: Uint8Array) => strFromU8(bytes);

describe('html', () => {
  const html = textOf(exportItems([fullItem()], 'html', options).bytes);
  const { document } = parseHTML(html);

  it('keeps every block with its structure', () => {
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelector('h1')?.textContent).toBe('Khánh thành cầu "Suối Bạc" & đường <mới>');
    expect(document.querySelector('ol')?.getAttribute('start')).toBe('3');
    expect(document.querySelector('ol ul li')?.textContent).toBe('con');
    expect(document.querySelector('th[colspan="2"]')?.textContent).toBe('Tiền | đồng');
    expect(document.querySelector('td[rowspan="2"]')?.textContent).toBe('2024');
    expect(document.querySelector('em strong, strong em')?.textContent).toBe('dài 30 m ');
    expect(document.querySelectorAll('blockquote p')).toHaveLength(2);
    expect(document.querySelector('.signature')?.textContent).toBe('Lò Văn Páo');
  });

  it('leads from marks to notes and back', () => {
    const [mark, back] = [...document.querySelectorAll('p a[href^="#"]')];
    expect(mark?.querySelector('sup')?.textContent).toBe('[1]');
    expect(document.querySelector(mark?.getAttribute('href') ?? '')?.className).toBe('note');
    expect(document.querySelector(back?.getAttribute('href') ?? '')?.contains(mark ?? null)).toBe(true);
  });

  it('carries its pictures and fetches or runs nothing', () => {
    const [picture] = document.querySelectorAll('img');
    expect(picture?.getAttribute('src')).toMatch(/^data:image\/png;base64,iVBOR/);
    expect(picture?.getAttribute('alt')).toBe('Cây "cầu"');
    expect(html).not.toMatch(/<script|javascript:|src="http|<link|<iframe/i);
    expect(html).toContain("default-src 'none'");
  });

  it('takes no markup from fields that only name something', () => {
    const hostile = JSON.parse('[{"type":"paragraph","id":"p","runs":[],"align":"\\"><script>"}]');
    const { record } = fullItem();
    const item = { record: { ...record, article: { ...record.article, blocks: hostile } }, pictures: new Map() };
    expect(textOf(exportItems([item], 'html', options).bytes)).not.toContain('<script');
  });

  it('says where a picture is that it does not have', () => {
    const item = { ...fullItem(), pictures: new Map() };
    const { document: page } = parseHTML(textOf(exportItems([item], 'html', options).bytes));
    expect(page.querySelectorAll('img')).toHaveLength(0);
    expect(page.querySelector('.missing a')?.getAttribute('href')).toBe('https://tinh.gov.vn/cau.png');
    expect(page.querySelector('.missing')?.textContent).toBe('[Hình: Cây "cầu"]');
  });

  it('gives several articles a table of contents', () => {
    const many = textOf(
      exportItems([fullItem(), fullItem('Hai', 'b')], 'html', { ...options, title: 'Tuần này' }).bytes,
    );
    const page = parseHTML(many).document;
    expect([...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).toEqual(['#a1', '#a2']);
    expect(page.querySelectorAll('article')).toHaveLength(2);
    expect(new Set([...page.querySelectorAll('[id]')].map(({ id }) => id)).size).toBe(
      page.querySelectorAll('[id]').length,
    );
    expect(page.querySelector('title')?.textContent).toBe('Tuần này');
  });
});

describe('markdown', () => {
  const markdown = textOf(exportItems([fullItem()], 'markdown', options).bytes);

  it('tells the facts as YAML', () => {
    const [, matter = ''] = markdown.split('---\n');
    expect(parse(matter)).toEqual({
      title: 'Khánh thành cầu "Suối Bạc" & đường <mới>',
      url: 'https://tinh.gov.vn/tin/cau-moi',
      site: 'Cổng thông tin tỉnh',
      author: 'Lò Văn Páo',
      source: 'Bản tin xã',
      date: '2025-03-02T08:00:00+07:00',
      saved: '2025-03-04T02:00:00.000Z',
      lang: 'vi',
      tags: ['cầu: mới'],
    });
  });

  it.each([
    '# Khánh thành cầu "Suối Bạc" & đường \\<mới\\>',
    '## Ý nghĩa & \\<kết quả\\>',
    'Cầu ***dài 30 m*** [xem thêm](https://tinh.gov.vn/a%20b?x=%5B1%5D%7C2#một#hai) H<sub>2</sub>',
    '1\\. Không phải danh sách',
    '> Một\n>\n> Hai',
    '3. ba\n   - con\n4. bốn',
    '![Cây "cầu"](https://tinh.gov.vn/cau.png)',
    '| Năm | Tiền \\| đồng |  |\n| --- | --- | --- |\n| 2024 | 5 |  |',
    '[Video: Lễ khánh thành](https://tinh.gov.vn/v)',
    '> Chú thích',
    '- [Nghị quyết (PDF)](https://tinh.gov.vn/nghi%20quyet.pdf)',
  ])('writes %j', (line) => {
    expect(markdown.replaceAll('#m%E1%BB%99t%23hai', '#một#hai')).toContain(line);
  });

  it('puts several articles into a ZIP', () => {
    const { name, bytes } = exportItems([fullItem('Bài một', 'a'), fullItem('Bài hai', 'b')], 'markdown', options);
    expect(name).toBe('ban-tin-4-3-2025.zip');
    expect(Object.keys(unzipSync(bytes))).toEqual(['1-bai-mot.md', '2-bai-hai.md']);
  });
});

describe('text', () => {
  const text = textOf(exportItems([fullItem(), fullItem('Hai', 'b')], 'text', options).bytes);

  it('reads as a page of type', () => {
    expect(text).toContain(
      'KHÁNH THÀNH CẦU "SUỐI BẠC" & ĐƯỜNG <MỚI>\n\nCổng thông tin tỉnh · Lò Văn Páo · 2/3/2025\n\n',
    );
    expect(text).toContain('3. ba\n   - con\n4. bốn');
    expect(text).toContain('Kinh phí\nNăm\tTiền | đồng\n2024\t5');
    expect(text).toContain(`\n\n${'='.repeat(40)}\n\nHAI\n`);
    expect(text.endsWith('Trang gốc: https://tinh.gov.vn/tin/cau-moi\n')).toBe(true);
  });
});

describe('fileNameOf', () => {
  it.each([
    ['Nghị quyết số 15-NQ/TW: "Đổi mới"', 'nghi-quyet-so-15-nq-tw-doi-moi'],
    ['../../etc', 'etc'],
    ['…', 'bai'],
  ])('%s → %s', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });
});

describe('safeAddress', () => {
  it.each([
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['/relative', undefined],
    ['https://a.vn/100%', 'https://a.vn/100%25'],
    ['mailto:xa@tinh.gov.vn', 'mailto:xa@tinh.gov.vn'],
    ['https://a.vn/{x}|', 'https://a.vn/%7Bx%7D%7C'],
  ])('%s → %s', (address, safe) => {
    expect(safeAddress(address)).toBe(safe);
  });
});
