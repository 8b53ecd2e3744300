import { expect, it } from 'vitest';
import { reportText } from '../../../lib/app/report.ts';

const URL = 'https://backan.gov.vn/tin.aspx';

it('tells what was found and what was left out', () => {
  const text = reportText(URL, '1.2.3', 'Firefox', {
    ok: true,
    detection: { isArticle: true, confidence: 0.9, portal: 'vnpt', reasons: ['body'] },
    article: {
      url: URL,
      title: 'Hội nghị',
      language: 'vi',
      wordCount: 2,
      blocks: [{ type: 'paragraph', id: 'a', runs: [{ text: 'Hai chữ' }] }],
      trace: [{ step: 'boilerplate', reason: 'share box', node: 'div.share', text: 'Chia sẻ' }],
    },
  });
  expect(text).toContain('Dễ Đọc 1.2.3');
  expect(text).toContain(URL);
  expect(text).toContain('title: Hội nghị');
  expect(text).toContain('1 paragraph');
  expect(text).toContain('boilerplate: share box: div.share: Chia sẻ');
});

it('says why nothing was read', () => {
  expect(reportText(URL, '1', 'x', { ok: false, reason: 'forbidden' })).toContain('not read: forbidden');
});
