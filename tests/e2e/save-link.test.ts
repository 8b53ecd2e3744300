import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withManifest } from './harness/changed-manifest.ts';
import { CHROMIUM_BUILD } from './harness/chromium.ts';
import { ARTICLE_URL, HOME_URL, launch, type Session, textOf, until, viewOf } from './harness/index.ts';

/** Chromium alone lets an event be sent to the background from outside, and no driver answers its question for leave: the answer is given here. */
describe('saving the page behind a link', () => {
  let copy: Awaited<ReturnType<typeof withManifest>>;
  let session: Session;

  beforeAll(async () => {
    copy = await withManifest(CHROMIUM_BUILD, (manifest) => ({
      ...manifest,
      host_permissions: ['http://backan.gov.vn/*'],
    }));
    session = await launch('chromium', { extension: copy.folder });
  });
  afterAll(async () => {
    await session?.stop();
    await copy?.remove();
  });

  /** Chooses the entry on a link of the tab in front; the browser's question is answered as told. */
  async function choose(linkUrl: string, isAllowed: boolean): Promise<unknown> {
    const target = await until('the background', () =>
      session.browser.targets().find((one) => one.type() === 'service_worker'),
    );
    const worker = await target.worker();
    return worker?.evaluate(
      async (link, answer) => {
        const asked: unknown[] = [];
        Reflect.set(chrome.permissions, 'request', async (wish: unknown) => {
          asked.push(wish);
          return answer;
        });
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const event: unknown = chrome.contextMenus.onClicked;
        (event as { dispatch(info: object, tab: unknown): void }).dispatch(
          { menuItemId: 'save-link', linkUrl: link },
          tab,
        );
        return asked;
      },
      linkUrl,
      isAllowed,
    );
  }

  const places = async (): Promise<string[]> => (await session.browser.pages()).map((page) => page.url());

  it('asks for that site alone, saves, and leaves the reader where they are', async () => {
    const page = await session.open(HOME_URL);
    expect(await choose(ARTICLE_URL, true)).toEqual([{ origins: ['http://backan.gov.vn/*'] }]);
    const library = await session.openExtension('library.html');
    await until('the row', async () => (await textOf(viewOf(library))).includes('nước sạch'), 30_000);
    await until('the tab to go', async () => !(await places()).includes(ARTICLE_URL));
    expect(page.url()).toBe(HOME_URL);
    expect(await textOf(viewOf(library))).not.toContain('Thiếu');
    await library.close();
  });

  it('says why where there is no article', async () => {
    session.portal.serve('http://backan.gov.vn/trong.html', '<!doctype html><title>Trống</title>');
    await choose('http://backan.gov.vn/trong.html', true);
    await until('the sentence', async () => (await places()).some((url) => url.includes('problem=')), 30_000);
  });

  it('refused: the page opens in front, to be saved from there', async () => {
    await choose(`${ARTICLE_URL}?tu-choi`, false);
    await until('the page', async () => (await places()).includes(`${ARTICLE_URL}?tu-choi`));
    expect(session.faults()).toEqual([]);
  });

  it('takes nothing but pages of the web', async () => {
    expect(await choose('javascript:alert(1)', true)).toEqual([]);
  });
});
