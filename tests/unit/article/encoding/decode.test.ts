import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { decodeLegacyText, unicodeToTcvn3, unicodeToVni } from '../../../../lib/article/encoding/index.ts';
import { SENTENCES } from './text.ts';

/** What the reader would see of a body's markup after decoding. */
function decode(body: string, head = ''): string {
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  decodeLegacyText(document);
  return document.body.textContent ?? '';
}

const sentence = SENTENCES[0];
const abc = unicodeToTcvn3(sentence);
const vni = unicodeToVni(sentence);

describe('decodeLegacyText by font name', () => {
  it.each([
    ['style', `<p style='font-family:".VnTime"'>${abc}</p>`],
    ['style among others', `<p style="color:red;font-family: .VnArial, sans-serif; margin:0">${abc}</p>`],
    ['upper-case name', `<p style="FONT-FAMILY: .VNTIME">${abc}</p>`],
    ['name with a space', `<p style="font-family:'.VnArial Narrow'">${abc}</p>`],
    ['font shorthand', `<p style="font: bold 12pt/1.4 '.VnTime'">${abc}</p>`],
    ['<font face>', `<font face=".VnTime">${abc}</font>`],
    ['class', `<p class="MsoNormal VnTime">${abc}</p>`],
    ['inherited', `<div style="font-family:.VnTime"><table><tr><td><b>${abc}</b></td></tr></table></div>`],
    ['VNI style', `<p style="font-family:'VNI-Times'">${vni}</p>`],
    ['VNI face', `<font face="VNI-Helve" size="2">${vni}</font>`],
    ['VNI class', `<p class="vni-times">${vni}</p>`],
  ])('reads %s', (_, body) => {
    expect(decode(body)).toBe(sentence);
  });

  it.each([
    ['a class', '.noidung { font-family: ".VnTime"; }', 'class="noidung"'],
    ['a tag with a class', 'p.MsoNormal, li.MsoNormal {margin:0; font-family:".VnTime";}', 'class="MsoNormal"'],
    ['an id', '#bai{font:12pt .VnTime}', 'id="bai"'],
    ['the body', '<!-- body { font-family: .VnArial } -->', ''],
  ])('reads a rule for %s', (_, css, attributes) => {
    expect(decode(`<p ${attributes}>${abc}</p>`, `<style>${css}</style>`)).toBe(sentence);
  });

  it('lets the font nearest to the text win', () => {
    const body = `<div style="font-family:.VnTime">${abc}<p style="font-family:Arial">«${sentence}»</p><font face="VNI-Times">${vni}</font></div>`;
    expect(decode(body)).toBe(`${sentence}«${sentence}»${sentence}`);
  });

  it('keeps U+00AD, which is ư, and drops it as a soft hyphen elsewhere', () => {
    expect(decode(`<p style="font-family:.VnTime">t\u00ad t\u00adëng, nh\u00ad nµo</p><p>nghị\u00ad quyết</p>`)).toBe(
      'tư tưởng, như nàonghị quyết',
    );
  });

  it('gives capitals where the font shows capitals', () => {
    expect(decode(`<p style="font-family:.VnTimeH">Céng hoµ x· héi</p><p style="font-family:.VnTime">Hµ Néi</p>`)).toBe(
      'CỘNG HOÀ XÃ HỘIHà Nội',
    );
    expect(decode(`<p style="font-family:.VnTimeH">ban tin</p><p style="font-family:.VnTime">Hµ Néi</p>`)).toBe(
      'BAN TINHà Nội',
    );
    expect(decode('<p style="font-family:.VnTimeH">Quarterly report</p>')).toBe('Quarterly report');
  });

  it('joins syllables and letters that are cut into spans', () => {
    expect(decode('<p style="font-family:.VnTime"><b>N</b>gh<i>Þ</i> quy<span>Õt §</span>¶ng</p>')).toBe(
      'Nghị quyết Đảng',
    );
    expect(decode(`<p style="font-family:'VNI-Times'">To<span>å chö</span><b>ùc</b> hoäi nghò</p>`)).toBe(
      'Tổ chức hội nghị',
    );
  });

  it('reads pages that a Vietnamese browser took for windows-1258', () => {
    const as1258: Record<string, string> = {
      Ã: 'Ă',
      Ì: '\u0300',
      Ð: 'Đ',
      Ò: '\u0309',
      Õ: 'Ơ',
      Ý: 'Ư',
      Þ: '\u0303',
      ã: 'ă',
      ì: '\u0301',
      ð: 'đ',
      ò: '\u0323',
      õ: 'ơ',
      ý: 'ư',
      þ: '₫',
    };
    const seen = (bytes: string) => Array.from(bytes, (byte) => as1258[byte] ?? byte).join('');
    for (const text of SENTENCES) {
      expect(decode(`<p style="font-family:.VnTime">${seen(unicodeToTcvn3(text))}</p>`)).toBe(text);
      expect(decode(`<p style="font-family:VNI-Times">${seen(unicodeToVni(text))}</p>`)).toBe(text);
    }
  });

  it('reads text of user-defined encoding', () => {
    const shifted = abc.replace(/[\u0080-\u00ff]/g, (byte) => String.fromCharCode(0xf700 + byte.charCodeAt(0)));
    expect(decode(`<p style="font-family:.VnTime">${shifted}</p>`)).toBe(sentence);
  });

  it('decodes title, alt and texts without a font of a page that proved to be legacy', () => {
    const { document } = parseHTML(
      `<html><head><title>${unicodeToTcvn3('Hội nghị Tỉnh ủy lần thứ năm')}</title></head><body>
       <div style="font-family:.VnTime">${abc}</div><img alt="${unicodeToTcvn3('Đồng chí Bí thư phát biểu')}"><p>© 2021, khổ 5 µm</p></body></html>`,
    );
    decodeLegacyText(document);
    expect(document.title).toBe('Hội nghị Tỉnh ủy lần thứ năm');
    expect(document.querySelector('img')?.getAttribute('alt')).toBe('Đồng chí Bí thư phát biểu');
    expect(document.querySelector('p')?.textContent).toBe('© 2021, khổ 5 µm');
  });

  it('takes the font of the ancestors when it is given an element', () => {
    const { document } = parseHTML(
      `<html><body style="font-family:.VnTime"><div id="x"><p>${abc}</p></div><p>${abc}</p></body></html>`,
    );
    const root = document.getElementById('x');
    if (root) decodeLegacyText(root);
    expect(document.body.textContent).toBe(sentence + abc);
  });
});

describe('decodeLegacyText without a font name', () => {
  it('reads a whole page in TCVN3 or VNI', () => {
    for (const write of [unicodeToTcvn3, unicodeToVni])
      expect(decode(SENTENCES.map((text) => `<p>${write(text)}</p>`).join(''))).toBe(SENTENCES.join(''));
  });

  it('leaves a single line, French, Spanish and German alone', () => {
    for (const text of [
      abc,
      'L’année où l’été fût très chaud, les élèves ont été reçus à l’hôtel de ville : où est passé le garçon ? '.repeat(
        20,
      ),
      'El año pasado, la señora Muñoz llegó mañana después; la niña pequeña añadió piñón. '.repeat(20),
      'Über größere Änderungen müßte man häufiger öffentlich nachdenken, schön wär’s. '.repeat(20),
      'Ångström målte 5 µm og 25 °C på Sjælland; blå bær, grøn sø, røde roser, à la carte. '.repeat(20),
    ])
      expect(decode(`<p>${text}</p><p>${text}</p>`)).toBe(text + text);
  });
});

describe('decodeLegacyText on Unicode', () => {
  const fonts = fc.constantFrom('', '.VnTime', '.VnTimeH', 'VNI-Times', 'Arial', '.VnArial, Arial');
  const pieces = fc.array(
    fc.tuple(fc.constantFrom(...SENTENCES.flatMap((text) => [text, ...text.split(' ')])), fonts),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const page = (texts: readonly (readonly [string, string])[]) =>
    `<p>${SENTENCES[1]}</p>${texts.map(([text, font]) => `<p style="font-family:${font}">${text}</p>`).join('')}`;

  it('changes nothing, whatever fonts an editor left on it', () => {
    fc.assert(
      fc.property(pieces, (texts) => {
        expect(decode(page(texts))).toBe(SENTENCES[1] + texts.map(([text]) => text).join(''));
      }),
      { numRuns: 300 },
    );
  });

  it('composes decomposed text, in one text node or cut between letter and mark', () => {
    fc.assert(
      fc.property(pieces, (texts) => {
        expect(decode(page(texts).normalize('NFD'))).toBe(SENTENCES[1] + texts.map(([text]) => text).join(''));
      }),
    );
    expect(decode('<p>Nghi<span>\u0323 quyê</span><b>\u0301t</b></p><p>\u0301x</p>')).toBe('Nghị quyết\u0301x');
  });

  it('composes what windows-1258 gives: a vowel and a tone', () => {
    const split = (text: string) =>
      text
        .normalize('NFD')
        .replace(
          /[aeouAEOU]\u0323?[\u0302\u0306\u031b]/g,
          (vowel) => vowel.replace('\u0323', '').normalize('NFC') + (vowel.includes('\u0323') ? '\u0323' : ''),
        );
    for (const text of SENTENCES) {
      expect(split(text)).not.toBe(text);
      expect(decode(`<p>${split(text)}</p>`)).toBe(text);
    }
  });

  it('changes no visible character of any text beyond NFC', () => {
    const visible = (text: string) =>
      text
        .normalize('NFC')
        .replace(/[\s\p{Cf}\p{Cc}\ufffc]/gu, '')
        .normalize('NFC');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...SENTENCES), (noise, text) => {
        const { document } = parseHTML('<html><body><p></p></body></html>');
        const paragraph = document.querySelector('p');
        if (paragraph) paragraph.textContent = `${text} ${noise}`;
        decodeLegacyText(document);
        expect(visible(document.body.textContent ?? '')).toBe(visible(`${text} ${noise}`));
      }),
      { numRuns: 300 },
    );
  });

  it('is done after one run', () => {
    const { document } = parseHTML(
      `<html><body style="font-family:.VnTime">${SENTENCES.map((text) => `<p>${unicodeToTcvn3(text)}</p>`).join('')}</body></html>`,
    );
    decodeLegacyText(document);
    const once = document.body.textContent;
    decodeLegacyText(document);
    expect(once).toBe(SENTENCES.join(''));
    expect(document.body.textContent).toBe(once);
  });

  it('leaves scripts and styles alone and survives depth', () => {
    const deep = `${'<div>'.repeat(10_000)}e\u0302${'</div>'.repeat(10_000)}`;
    expect(decode(`<script>"a\u00a0e\u0302"</script>${deep}`)).toBe('"a\u00a0e\u0302"ê');
  });
});
