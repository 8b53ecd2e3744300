import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTING_NAMES } from '../../lib/settings/items.ts';
import { ARTICLE_URL, BROWSERS, launch, type Session, shows, until, viewOf } from './harness/index.ts';

const HOW_MANY = 2000;

/** Sends odd messages to the background from a page of the extension, and tells how many were answered with anything. */
async function sendOddMessages(count: number): Promise<number> {
  const runtime = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).runtime;
  const types = [
    'articleDetected',
    'keepArticle',
    'leaveReader',
    'playback',
    '__proto__',
    'constructor',
    '',
    0,
    null,
    {},
  ];
  const values = [
    undefined,
    null,
    0,
    -1,
    1e308,
    '',
    'x'.repeat(10_000),
    [],
    {},
    [[]],
    { recordId: {} },
    { recordId: '../..' },
    { command: 'x' },
    { tabId: -1, recordId: 'a' },
  ];
  let answered = 0;
  for (let at = 0; at < count; at++) {
    const type = types[at % types.length];
    const request = values[(at * 7 + Math.floor(at / types.length)) % values.length];
    const message = at % 11 === 0 ? request : { type, request };
    const answer = await runtime.sendMessage(message === undefined ? null : message).catch(() => undefined);
    if (answer !== undefined && answer !== null && answer.ok !== false) answered++;
  }
  return answered;
}

/** Writes something odd into every setting that is stored now or could be. */
async function spoilSettings(names: readonly string[]): Promise<void> {
  const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const odd = [null, -1, 1e308, 'javascript:1', [], {}, [null, { host: 1 }], true, { __proto__: null }];
  const entries = names.flatMap((name, at) => [
    [`settings.${name}`, odd[at % odd.length]],
    [`settings.${name}$`, { v: odd[(at + 3) % odd.length] }],
  ]);
  await storage.local.set(Object.fromEntries(entries));
}

describe.each(BROWSERS)('odd input in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
  });
  afterAll(() => session?.stop());

  it('a page has no way to speak to the extension', async () => {
    const page = await session.open(ARTICLE_URL);
    const ways = await page.evaluate(() => {
      const found = ['chrome', 'browser'].filter(
        (name) => typeof Reflect.get(globalThis, name)?.runtime?.sendMessage === 'function',
      );
      for (const type of ['keepArticle', 'articleDetected', 'leaveReader', 'playback']) {
        window.postMessage({ type, request: { recordId: 'x', command: 'play' } }, '*');
        document.dispatchEvent(new CustomEvent(type, { detail: { recordId: 'x' } }));
      }
      return found;
    });
    expect(ways).toEqual([]);
    // Nothing of the extension shows in the page: no element, no global, no attribute.
    expect(await page.evaluate(() => Object.keys(globalThis).filter((key) => /dedoc|deDoc|wxt/i.test(key)))).toEqual(
      [],
    );
    expect(await page.evaluate((base) => document.documentElement.outerHTML.includes(base), session.base)).toBe(false);
    await page.close();
  });

  it(`${HOW_MANY} odd messages are answered with nothing and break nothing`, async () => {
    const page = await session.openExtension('options.html');
    expect(await page.evaluate(sendOddMessages, HOW_MANY)).toBe(0);
    expect(session.faults()).toEqual([]);
    await page.close();
  });

  it('odd settings fall back one by one, and every page opens', async () => {
    const page = await session.openExtension('options.html');
    await page.evaluate(spoilSettings, SETTING_NAMES);
    await page.close();
    for (const path of ['options.html', 'library.html', 'welcome.html']) {
      const opened = await session.openExtension(path);
      await until(path, () => viewOf(opened).evaluate((document) => document.querySelector('h1')?.textContent));
      await opened.close();
    }
    const portal = await session.open(ARTICLE_URL);
    const popup = await session.openPopup(portal);
    await until('the popup', () => shows(popup, 'button', 'Đọc'));
    expect(await popup.evaluate((document) => document.querySelector('output')?.textContent)).toContain('100');
    expect(session.faults()).toEqual([]);
  });
});
