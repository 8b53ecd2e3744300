import 'fake-indexeddb/auto';
import { gzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticleId } from '../../../lib/library/articles.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { handMadeBackup } from '../library/hand-made-backup.ts';
import { sampleArticle } from '../library/sample.ts';

let library: Library;

beforeEach(async () => {
  library = await openLibrary({ name: newArticleId() });
  await library.save(sampleArticle({ url: 'https://tinh.gov.vn/o-day' }), { id: 'here' });
});
afterEach(() => {
  // Whatever came: no prototype changed, and what was kept is kept.
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Reflect.get([], 'polluted')).toBeUndefined();
  library.close();
});

const head = { id: 'x', savedAt: 5, seq: 3 };
const article = sampleArticle({ url: 'https://tinh.gov.vn/x' });
const part = (changes: object) => JSON.stringify({ head, article: { ...article, ...changes } });
/** A name that JSON can carry and an object literal cannot. */
const withProto = (json: string) =>
  json.replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
const nested = (depth: number, inner: string) => `${'['.repeat(depth)}${inner}${']'.repeat(depth)}`;

async function keepsWhatIsHere(): Promise<void> {
  expect((await library.list({ archived: 'any' })).map(({ id }) => id)).toContain('here');
}

describe('a backup that was made to harm', () => {
  it('changes no prototype, whatever its names are', async () => {
    const hostile = withProto(part({})).replace('"article":{', '"article":{"__proto__":{"polluted":1},');
    expect(await library.restore(handMadeBackup(hostile))).toMatchObject({ ok: true, articles: 1 });
    const record = await library.get('x');
    expect(Object.getPrototypeOf(record?.article)).toBe(Object.prototype);
    expect(Reflect.get(record?.article ?? {}, 'polluted')).toBeUndefined();
    await keepsWhatIsHere();
  });

  it('tells no time that no calendar has', async () => {
    const times = { savedAt: 1e300, createdAt: 8.64e15 + 1, updatedAt: -1e300, readAt: 1e17 };
    const mark = { id: 'm', colour: 'pink', parts: [{}], createdAt: 1e300, changedAt: 1 };
    const versions = [{ replacedAt: 1e300, article }];
    await library.restore(handMadeBackup({ head: { id: 'x', ...times }, article, versions, marks: [mark] }));
    expect((await library.list()).find(({ id }) => id === 'x')).toMatchObject({ savedAt: 0, createdAt: 0 });
    expect(Object.keys((await library.get('x')) ?? {})).not.toContain('updatedAt');
    expect(await library.db.read(['versions'], (stores) => stores.versions.count())).toBe(0);
    expect(new TextDecoder().decode((await library.export('x', 'markdown')).bytes)).toContain('1970-01-01');
  });

  it('gives extras that inherit nothing', async () => {
    const file = handMadeBackup({ settings: { theme: 'dark' }, polluted: 1 }, { kind: 'extra', id: '__proto__' });
    const result = await library.restore(file);
    expect(result.ok && Reflect.get(result.extras, 'settings')).toBeUndefined();
  });

  it.each([
    ['an address that runs', { url: 'javascript:alert(1)' }],
    ['a canonical address that runs', { canonicalUrl: 'javascript:alert(1)' }],
    ['no address at all', { url: 'tinh.gov.vn' }],
    ['a lead that is no text', { lead: { slice: 1 } }],
    ['a site that is no text', { siteName: 7 }],
    ['a next page that runs', { nextPage: 'javascript:alert(1)' }],
    ['an attachment that is none', { attachments: [null] }],
    ['attachments that are no list', { attachments: { map: 1 } }],
    ...Object.entries({
      'an alignment that closes its tag': { type: 'paragraph', align: '"><script>' },
      'a level that is a list': { type: 'heading', level: ['2'] },
      'a list that starts nowhere': { type: 'list', items: [], start: '1' },
      'a poster that is none': { type: 'video-link', href: '', title: '', poster: { src: 7 } },
      'a link that is a list': { type: 'note', runs: [{ text: 'x', href: ['javascript:alert(1)'] }] },
    }).map(([what, block]): [string, object] => [what, { blocks: [{ id: 'p', runs: [], ...block }] }]),
    ...['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'].map((type): [string, object] => [
      `a block called ${type}`,
      { blocks: [{ type, id: 'p', runs: [] }] },
    ]),
  ])('is refused with %s', async (_what, changes) => {
    const result = await library.restore(handMadeBackup(part(changes)));
    expect(result).toMatchObject({ ok: false, damage: [{ what: 'part-odd', id: 'x' }] });
    await keepsWhatIsHere();
  });

  it.each([
    ['an article of lists within lists', nested(200_000, '')],
    [
      'a list of lists within lists',
      part({}).replace('"blocks":[', `"blocks":[{"type":"list","id":"l","items":${nested(100_000, '')}},`),
    ],
    ['no JSON', '{"head":'],
  ])('is refused with %s, and nothing throws', async (_what, content) => {
    const result = await library.restore(handMadeBackup(content));
    expect(result).toMatchObject({ ok: false, damage: [{ what: 'part-odd', id: 'x' }] });
    await keepsWhatIsHere();
  });

  it('is not believed where it says that a part is larger than any', async () => {
    let read = 0;
    const file = new Blob([
      `#de-doc backup 1\n#part {"kind":"picture","id":"p","size":9e14,"sha256":"x"}\n`,
      'x'.repeat(1_000),
    ]);
    const slice = file.slice.bind(file);
    file.slice = (from = 0, to = file.size) => {
      read = Math.max(read, to - from);
      return slice(from, to);
    };
    expect((await library.restore(file)).ok).toBe(false);
    expect(read).toBeLessThan(2_000_000);
    await keepsWhatIsHere();
  });

  it('is no archive: a bomb of gigabytes is not unpacked, but refused', async () => {
    const bomb = gzipSync(new Uint8Array(50_000_000), { level: 9 });
    const result = await library.restore(new Blob([bomb as Uint8Array<ArrayBuffer>]));
    expect(result).toMatchObject({ ok: false, damage: [{ what: 'not-a-backup' }] });
    await keepsWhatIsHere();
  });
});
