import { expect, it } from 'vitest';
import { exportDictionary, importDictionary, withEntry } from '../../../../lib/app/speech/dictionary.ts';

const ENTRIES = [
  { written: 'GPMB', spoken: 'giải phóng mặt bằng' },
  { written: 'Y Blưm', spoken: 'i bờ lưm' },
];

it('comes back from its file as it was', () => {
  expect(importDictionary(exportDictionary(ENTRIES))).toEqual({ ok: true, entries: ENTRIES });
});

it.each([
  ['{'],
  ['[]'],
  ['null'],
  ['{"kind":"other","entries":[]}'],
  ['{"kind":"de-doc-dictionary","entries":7}'],
  [''],
])('refuses %j', (text) => {
  expect(importDictionary(text)).toEqual({ ok: false });
});

it('leaves out entries that make no sense', () => {
  const entries = [
    ENTRIES[0],
    null,
    { written: 'x' },
    { written: ' ', spoken: 'y' },
    { written: 'z', spoken: 'z'.repeat(301) },
  ];
  const text = JSON.stringify({ kind: 'de-doc-dictionary', version: 1, entries });
  expect(importDictionary(text)).toEqual({ ok: true, entries: [ENTRIES[0]] });
});

it('keeps one entry a written form, in alphabetical order', () => {
  const more = withEntry(ENTRIES, { written: 'An', spoken: 'an' });
  expect(
    withEntry(more, { written: 'GPMB', spoken: 'gờ pê' }).map(({ written, spoken }) => `${written}=${spoken}`),
  ).toEqual(['An=an', 'GPMB=gờ pê', 'Y Blưm=i bờ lưm']);
});
