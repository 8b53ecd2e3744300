import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Collects the licences of everything by others that the package carries into one text, `licences.txt`. */

const ROOT = join(import.meta.dirname, '..');
export const LICENCES_FILE = 'licences.txt';
const VOICE = '@echogarden/espeak-ng-emscripten';

/** Copied into the package as files, so no bundle names it. */
const COPIED: readonly string[] = [VOICE];

const ABOUT_VOICE = `The engine of eSpeak NG (https://github.com/espeak-ng/espeak-ng), made into JavaScript with Emscripten (MIT), whose C library is musl (MIT).
Its data are cut down to Vietnamese by scripts/voice.ts of this program's source; docs/store/review-notes.md says how to rebuild both.
It is under the GNU General Public License, version 3 or later, as the whole of this program is: the text is at the end.`;

interface Emitted {
  type: string;
  moduleIds?: readonly string[];
}

/** A plugin of the bundler that adds the name of each package that goes into a bundle to `names`. */
export function collectPackages(names: Set<string>) {
  return {
    name: 'de-doc:collect-packages',
    apply: 'build' as const,
    generateBundle(_options: unknown, bundle: Readonly<Record<string, Emitted>>): void {
      for (const { moduleIds = [] } of Object.values(bundle)) {
        for (const id of moduleIds) {
          const name = packageOf(id);
          if (name) names.add(name);
        }
      }
    },
  };
}

/** The npm package that a bundled module comes from. */
export function packageOf(id: string): string | undefined {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1];
}

/** The licence text of an installed package: its own file, or, where it ships none, the facts of its package.json. */
async function licenceOf(name: string): Promise<string> {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license, author, repository } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice)/i.test(file)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const home = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  const own = name === VOICE ? ABOUT_VOICE : [...texts, ...(await wholeText(license, texts))].join('\n\n').trim();
  if (own === '' && license !== 'MIT')
    throw new Error(`${name} (${license}) ships no licence text: write it down here`);
  return section(`${name} ${version} · ${license}\n${home.replace(/^git\+/, '')}`, own || mitText(holder));
}

/** The Apache licence wants its whole text to travel along; some packages ship its notice alone. */
async function wholeText(license: unknown, texts: readonly string[]): Promise<string[]> {
  const isWhole = texts.some((text) => text.includes('TERMS AND CONDITIONS'));
  return license === 'Apache-2.0' && !isWhole
    ? [await readFile(join(ROOT, 'assets', 'licences', 'Apache-2.0.txt'), 'utf8')]
    : [];
}

const section = (title: string, text: string): string =>
  `${'═'.repeat(78)}\n${title}\n${'─'.repeat(78)}\n\n${text.trim()}\n`;

const mitText = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The whole text for a package that carries code of `bundled`: ours, then each package, then the fonts, then the GPL. */
export async function licencesText(bundled: Iterable<string>): Promise<string> {
  const names = [...new Set([...bundled, ...COPIED])].toSorted();
  const fonts = join(ROOT, 'assets', 'fonts', 'OFL.txt');
  const intro = `Dễ Đọc is free software under the GNU General Public License, version 3 or later.
It carries the works of others that are listed here, each with its licence.

Dễ Đọc là phần mềm tự do theo Giấy phép Công cộng GNU, phiên bản 3 trở lên.
Dưới đây là những phần mềm và phông chữ của người khác có trong gói, kèm giấy phép của từng phần.
`;
  const packages = await Promise.all(names.map(licenceOf));
  const ofl = existsSync(fonts) ? [section('Fonts · OFL-1.1', await readFile(fonts, 'utf8'))] : [];
  const gpl = section('GNU General Public License', await readFile(join(ROOT, 'LICENSE'), 'utf8'));
  return [intro, ...packages, ...ofl, gpl].join('\n');
}

/** Writes the text into `target` and lists it for the build. */
export async function buildLicences(target: string, bundled: Iterable<string>) {
  const folder = resolve(target);
  await mkdir(folder, { recursive: true });
  const absoluteSrc = join(folder, LICENCES_FILE);
  await writeFile(absoluteSrc, `\ufeff${await licencesText(bundled)}`);
  return { absoluteSrc, relativeDest: LICENCES_FILE };
}
