import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/article/types.ts';
import { getRecord, newArticleId, putDraft } from '../../../lib/library/articles.ts';
import { type LibraryDb, openDatabase } from '../../../lib/library/db.ts';
import { putBack, removeArticles } from '../../../lib/library/remove.ts';
import { saveText } from '../../../lib/library/save.ts';
import { createSearchEngine, type SearchEngine } from '../../../lib/library/search/engine.ts';
import { PACK_SIZE } from '../../../lib/library/search/write.ts';
import { tagArticles } from '../../../lib/library/tags.ts';
import { sampleArticle } from './sample.ts';

let db: LibraryDb;
let engine: SearchEngine;
let clock = 0;

/** Each query is asked twice: of bare packs, and once their filters are made. Both must agree. */
function createCheckedEngine(): SearchEngine {
  const bare = createSearchEngine(db);
  const ready = createSearchEngine(db);
  return {
    async search(text) {
      await ready.search('một');
      await new Promise((resolve) => setTimeout(resolve, 1));
      const ids = await ready.search(text);
      bare.release();
      expect(await bare.search(text)).toEqual(ids);
      return ids;
    },
    release() {
      ready.release();
    },
  };
}

beforeEach(async () => {
  db = await openDatabase({ name: newArticleId() });
  engine = createCheckedEngine();
  clock = 1000;
});

afterEach(() => db.close());

/** Saves an article under its title as id. */
async function save(title: string, text: string, changes: Partial<Article> = {}): Promise<string> {
  const article = sampleArticle({
    url: `https://tinh.gov.vn/${encodeURIComponent(title)}`,
    title,
    lead: '',
    blocks: text.split('\n').map((line, at) => ({ type: 'paragraph', id: `p${at}`, runs: [{ text: line }] })),
    ...changes,
  });
  const saved = await saveText(db, { article, id: title }, clock++);
  return saved?.id ?? '';
}

describe('words', () => {
  beforeEach(async () => {
    await save('A', 'Ban hành Nghị quyết số 15-NQ/TW về nông thôn mới.');
    await save('B', 'Nghi thức đón khách, dược liệu quý.');
    await save('C', 'Được mùa, bà con Hoà Bình phấn khởi; hòa thuận.');
  });

  it.each([
    ['nghi quyet', ['A']],
    ['nghi', ['B', 'A']],
    ['nghị', ['A']],
    ['NGHỊ QUYẾT', ['A']],
    ['nghi\u0323', ['A']],
    ['duoc', ['C', 'B']],
    ['được', ['C']],
    ['dược', ['B']],
    ['hòa bình', ['C']],
    ['hoà bình', ['C']],
    ['15-NQ/TW', ['A']],
    ['nông mới', ['A']],
    ['nong thon moi khong', []],
    ['quyết nghi', ['A']],
    ['tinh', ['C', 'B', 'A']],
    ['…', []],
    ['', []],
  ])('%s', async (query, ids) => {
    expect(await engine.search(query)).toEqual(ids);
  });

  it('takes the last word as a beginning, the others as they are', async () => {
    expect(await engine.search('nghi qu')).toEqual(['A', 'B']);
    expect(await engine.search('ngh quyet')).toEqual([]);
    expect(await engine.search('nghi qu ')).toEqual([]);
  });

  it('keeps the words of a quotation together', async () => {
    expect(await engine.search('"nong thon"')).toEqual(['A']);
    expect(await engine.search('"nong moi"')).toEqual([]);
    expect(await engine.search('“Nghị quyết” moi')).toEqual(['A']);
    expect(await engine.search('"nghi qu"')).toEqual([]);
    expect(await engine.search('"nghi qu')).toEqual(['A']);
  });
});

describe('places', () => {
  it('looks in title, site, byline, tag, lead and text', async () => {
    await save('Bản đồ', 'x', { siteName: 'Báo Vùng Cao', byline: 'Lò Văn Páo', lead: 'Suối chảy' });
    await tagArticles(db, ['Bản đồ'], { add: ['đọc sau'] });
    for (const query of ['ban do', 'vùng cao', 'lo van pao', 'đọc sau', 'suoi', 'x']) {
      expect(await engine.search(query), query).toEqual(['Bản đồ']);
    }
  });

  it('lets no phrase reach over fields, paragraphs or articles', async () => {
    await save('Sông', 'lớn\nmênh mông');
    await save('Hồ', 'nhỏ');
    for (const query of ['"sông lớn"', '"lớn mênh"', '"mông hồ"']) expect(await engine.search(query)).toEqual([]);
    expect(await engine.search('lớn mênh')).toEqual(['Sông']);
  });

  it('finds words of other scripts', async () => {
    await save('Lào', 'ສະບາຍດີ и привет, müller');
    for (const query of ['ສະບາຍດີ', 'ПРИВЕТ', 'muller', 'müller']) expect(await engine.search(query)).toEqual(['Lào']);
    expect(await engine.search('приве ')).toEqual([]);
  });
});

describe('rank', () => {
  it('puts title before text, phrase before scattered words, newer before older', async () => {
    await save('rời cũ', 'cầu rồi đến treo');
    await save('cụm cũ', 'một cầu treo mới');
    await save('Treo đèn bên cầu', 'không gì');
    await save('Cầu treo', 'không gì');
    await save('rời mới', 'treo rồi đến cầu');
    await save('cụm mới', 'hai cầu treo');
    expect(await engine.search('cau treo')).toEqual([
      'Cầu treo',
      'Treo đèn bên cầu',
      'cụm mới',
      'cụm cũ',
      'rời mới',
      'rời cũ',
    ]);
  });
});

describe('the index and the records', () => {
  it('forgets what was removed, and knows it again when it is put back', async () => {
    await save('A', 'ruộng bậc thang');
    await save('B', 'ruộng lúa');
    const removed = await removeArticles(db, ['A', 'nothing']);
    expect(removed.records.map(({ id }) => id)).toEqual(['A']);
    expect(await engine.search('ruong')).toEqual(['B']);
    await putBack(db, removed);
    expect(await engine.search('ruong')).toEqual(['B', 'A']);
    expect((await getRecord('A', db))?.article.title).toBe('A');
  });

  it('has the new text of an article that was saved again', async () => {
    await save('A', 'chợ phiên');
    expect(await engine.search('cho phien')).toEqual(['A']);
    await save('A', 'chợ tình');
    expect(await engine.search('cho phien')).toEqual([]);
    expect(await engine.search('chợ tình')).toEqual(['A']);
  });

  it('has no drafts', async () => {
    await putDraft(sampleArticle(), 'draft', db);
    expect(await engine.search('cầu')).toEqual([]);
  });

  it('agrees with the records through packs, removals, changes and undo', async () => {
    const count = PACK_SIZE * 2 + 40;
    for (let number = 0; number < count; number++) await save(`Bài ${number}`, `chữ số${number} chung`);
    expect(await db.read(['packs'], ({ packs }) => packs.count())).toBe(2);
    expect(await engine.search('chung')).toHaveLength(count);
    const gone = ['Bài 5', 'Bài 140', `Bài ${count - 1}`];
    const removed = await removeArticles(db, gone);
    expect(await engine.search('chung')).toHaveLength(count - 3);
    await tagArticles(db, ['Bài 6', 'Bài 141', `Bài ${count - 2}`], { add: ['Quan trọng'] });
    expect(await engine.search('quan trọng')).toEqual([`Bài ${count - 2}`, 'Bài 141', 'Bài 6']);
    await putBack(db, removed);
    for (const [at, id] of gone.entries()) {
      expect(await engine.search(`số${[5, 140, count - 1][at]} `)).toEqual([id]);
    }
    engine.release();
    expect(await engine.search('chung')).toHaveLength(count);
  });

  it('takes emptied packs away', async () => {
    const ids = [];
    for (let number = 0; number < PACK_SIZE; number++) ids.push(await save(`Bài ${number}`, 'chung'));
    await removeArticles(db, ids);
    expect(await engine.search('chung')).toEqual([]);
    expect(await db.read(['packs'], ({ packs }) => packs.count())).toBe(0);
    await save('mới', 'chung');
    expect(await engine.search('chung')).toEqual(['mới']);
  });

  it('takes up less than the text', async () => {
    await save('A', 'Đồng bào các dân tộc vùng cao được hỗ trợ giống cây trồng. '.repeat(60));
    const [entry] = await db.read(['tail'], ({ tail }) => tail.getAll());
    const text = JSON.stringify((await getRecord('A', db))?.article);
    expect(entry?.bytes.length).toBeLessThan(new TextEncoder().encode(text).length);
  });
});
