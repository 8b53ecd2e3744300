import { describe, expect, it } from 'vitest';
import { dropBoilerplate, dropGently } from '../../../lib/article/clean/drop.ts';
import { dropTeasers } from '../../../lib/article/clean/teasers.ts';
import { leanClone } from '../../../lib/article/clone.ts';
import { createTracer } from '../../../lib/article/trace.ts';
import type { Removal } from '../../../lib/article/types.ts';
import { openDocument } from './fixtures.ts';

const url = new URL('https://a.vn/bai-viet.html');
const PROSE =
  'Công an xã cùng dân quân thường xuyên tuần tra, nhắc nhở các hộ dân cam kết không đốt nương trong những ngày nắng nóng có nguy cơ cháy rừng cao.';

function cleaned(html: string, clean: (body: Element, trace: Removal[]) => void): { text: string; trace: Removal[] } {
  const body = openDocument(`<body>${html}<article>${`<p>${PROSE}</p>`.repeat(6)}</article></body>`).querySelector(
    'body',
  );
  const trace: Removal[] = [];
  if (body) clean(body, trace);
  return { text: body?.textContent ?? '', trace };
}

describe('dropBoilerplate', () => {
  const drop = (html: string) => cleaned(html, (body, trace) => dropBoilerplate(body, createTracer(trace)));

  it.each([
    ['<div class="tin-lien-quan">BỎ</div>', 'named tin-lien-quan'],
    ['<div class="socialShare">BỎ</div>', 'named social'],
    ['<div style="display:none">BỎ</div>', 'hidden'],
    ['<nav>BỎ</nav>', '<nav>'],
    ['<div role="search">BỎ</div>', 'role search'],
    ['<button>BỎ</button>', 'a button'],
    ['<div data-form=""><label>BỎ</label></div>', 'a form'],
  ])('takes %s out', (html, reason) => {
    const { text, trace } = drop(html);
    expect(text).not.toContain('BỎ');
    expect(trace[0]?.reason).toContain(reason.split(' ')[0]);
  });

  it.each([
    ['a name that only holds the word', '<div class="has-sidebar-none">GIỮ</div>'],
    ['most of the prose under a bad name', `<div class="sidebar-1">GIỮ${`<p>${PROSE}</p>`.repeat(9)}</div>`],
    ['code that a highlighter marked', '<pre><span class="hljs-comment">GIỮ</span></pre>'],
    ['folded answers', '<div class="accordion-body" hidden>GIỮ</div>'],
  ])('keeps %s', (_, html) => {
    expect(drop(html).text).toContain('GIỮ');
  });

  it('leaves names alone when it is gentle', () => {
    const gentle = cleaned('<div class="comment">GIỮ</div><footer>BỎ</footer>', (body, trace) =>
      dropGently(body, createTracer(trace)),
    );
    expect(gentle.text).toContain('GIỮ');
    expect(gentle.text).not.toContain('BỎ');
  });
});

describe('a form', () => {
  const form = `<form><label>Tên</label><input name="a"><label>Thư</label><textarea name="b"></textarea><p>BỎ</p></form>`;
  const gentle = (html: string) => {
    const body = leanClone(
      openDocument(`<body>${html}<main>${`<p>${PROSE}</p>`.repeat(3)}</main></body>`),
    )?.querySelector('body');
    if (body) dropGently(body, createTracer(undefined));
    return body?.textContent ?? '';
  };

  it('to fill in goes even gently', () => {
    expect(gentle(form)).not.toContain('BỎ');
  });

  it('around the page stays', () => {
    expect(
      gentle(`<form id="aspnetForm"><input type="hidden" name="__VIEWSTATE"><input name="q"><p>GIỮ</p></form>`),
    ).toContain('GIỮ');
  });
});

describe('dropTeasers', () => {
  const card = (href: string, title: string) =>
    `<div class="item"><h3><a href="${href}">${title}</a></h3><p>Một đoạn ngắn.</p></div>`;
  const drop = (html: string) => cleaned(html, (body, trace) => dropTeasers(body, url, createTracer(trace)));

  it('takes a row of cards out', () => {
    expect(
      drop(
        `<div>${['/a.html', '/b.html', '/c.html'].map((href) => card(href, 'Một tin khác trong ngày')).join('')}</div>`,
      ).text,
    ).not.toContain('tin khác');
  });

  it.each([
    ['two cards', ['/a.html', '/b.html'], 'Một tin khác trong ngày'],
    ['links to other sites', ['https://b.vn/1', 'https://b.vn/2', 'https://b.vn/3'], 'Một tin khác trong ngày'],
    ['numbered entries', ['/a.html', '/b.html', '/c.html'], '1. Một tin khác trong ngày'],
  ])('keeps %s', (_, hrefs, title) => {
    expect(drop(`<div>${hrefs.map((href) => card(href, title)).join('')}</div>`).text).toContain('tin khác');
  });
});

describe('leanClone', () => {
  it('leaves scripts, styles and controls out, and unwraps forms', () => {
    const document = openDocument(
      '<body><form id="aspnetForm"><script>x</script><style>y</style><p>Giữ<svg><text>z</text></svg></p><input value="v"></form></body>',
    );
    const body = leanClone(document)?.querySelector('body');
    expect(body?.textContent).toBe('Giữ');
    expect(body?.querySelector('form')).toBeNull();
    expect(document.querySelector('form')).not.toBeNull();
  });

  it.each([
    ['takes what stands for a script where the page has no more', '<div id="app"></div>', true],
    ['leaves it out beside a text', `<p>${PROSE.repeat(9)}</p>`, false],
  ])('%s', (_, shown, isTaken) => {
    const document = openDocument(`<body>${shown}<noscript><h1>Chủ đề</h1><p>${PROSE.repeat(4)}</p></noscript></body>`);
    const body = leanClone(document)?.querySelector('body');
    expect(body?.textContent?.includes('Chủ đề')).toBe(isTaken);
    expect(body?.querySelector('noscript')).toBeNull();
  });

  it('leaves comments out: a text that one divides is one text', () => {
    const document = openDocument('<body><div><p>5<!-- --> (260)</p></div><!-- x --></body>');
    const body = leanClone(document)?.querySelector('body');
    expect(body?.textContent).toBe('5 (260)');
    expect([...(body?.querySelector('p')?.childNodes ?? [])].every(({ nodeType }) => nodeType === 3)).toBe(true);
    expect(document.querySelector('p')?.childNodes).toHaveLength(3);
  });

  it('says how many fields a form holds itself, wherever it stands', () => {
    const document = openDocument('<body><div><form id="a"><input><select></select><div></div></form></div></body>');
    const inner = document.createElement('form');
    inner.append(document.createElement('textarea'));
    document.querySelector('form div')?.append(inner);
    const body = leanClone(document)?.querySelector('body');
    const told = [...(body?.querySelectorAll('[data-form]') ?? [])].map((box) => box.getAttribute('data-form'));
    expect(told).toEqual(['2', '1']);
  });

  it('flattens what stands too deep', () => {
    const depth = 400;
    const document = openDocument(`<body>${'<div>'.repeat(depth)}Giữ${'</div>'.repeat(depth)}</body>`);
    const body = leanClone(document)?.querySelector('body');
    expect(body?.textContent).toBe('Giữ');
    expect(body?.querySelectorAll('div').length).toBeLessThan(depth);
  });
});
