import type { Page } from 'puppeteer-core';

/**
 * How a Worker of the voice breaks: at its first sentence, its second, or one that holds these words, half a second into its sound, by a trap of its code, by running out of stack or of
 * memory, or by an error that nobody catches; or the Worker cannot be loaded at all.
 */
export type Break = `${'trap' | 'stack' | 'memory' | 'uncaught'}:${string}` | 'gone' | 'none';

/** Goes behind the engine's own code: it breaks as the Worker's name says. Half a second of sound is five stretches. */
const BREAKING = `
const unbroken = Module;
const [how, which] = self.name.split(':');
const deeper = (depth) => deeper(depth + 1) + 1;
const BREAKS = {
  trap: () => { throw new WebAssembly.RuntimeError('unreachable'); },
  stack: () => deeper(0),
  memory: () => new ArrayBuffer(2 ** 52),
  uncaught: () => setTimeout(() => { throw new Error('nobody catches this'); }),
};
export default async function create(module) {
  const made = await unbroken(module);
  let sentences = 0;
  return {
    eSpeakNGWorker: class extends made.eSpeakNGWorker {
      synthesize(text, callback) {
        sentences += 1;
        let stretches = 0;
        return super.synthesize(text, (...given) => {
          stretches += 1;
          if (stretches === 5 && (sentences === Number(which) || text.includes(which))) BREAKS[how]?.();
          return callback(...given);
        });
      }
    },
  };
}
`;

/** The engine's code with that behind it. */
export function breakingEngine(script: string): string {
  const own = script.replace('export default Module;', () => BREAKING);
  if (own === script) throw new Error('the engine is not as expected');
  return own;
}

declare global {
  interface Window {
    /** Workers that were started. */
    workersStarted?: number;
    /** The words that were lit, by the place of their sentence. */
    wordsLit?: Map<number, string[]>;
  }
}

/** Runs in a reader page that has not spoken yet: names its Workers, one after another, and notes every word that is lit. */
function install(breaks: Break[]): void {
  window.workersStarted = 0;
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      const name = breaks.shift() ?? 'none';
      window.workersStarted = (window.workersStarted ?? 0) + 1;
      super(name === 'gone' ? '/gone.js' : address, { ...options, name });
    }
  };
  const lit = new Map<number, string[]>();
  window.wordsLit = lit;
  const add = Highlight.prototype.add;
  Highlight.prototype.add = function (range) {
    const place = document.querySelector<HTMLProgressElement>('[aria-label="Trình đọc"] progress')?.value ?? -1;
    if (this === CSS.highlights.get('spoken-word')) lit.set(place, [...(lit.get(place) ?? []), String(range)]);
    return add.call(this, range);
  };
}

export async function breakWorkers(page: Page, breaks: Break[]): Promise<void> {
  await page.evaluate(install, breaks);
}

export const workersStarted = (page: Page) => page.evaluate(() => window.workersStarted ?? 0);

/** The words that were lit in the sentence at that place, in order, as one text. */
export const wordsLitAt = (page: Page, place: number) =>
  page.evaluate((at) => window.wordsLit?.get(at)?.join(' ') ?? '', place);
