import { createHash } from 'node:crypto';

/** The package that the voice is made of; another version has other hashes and needs another look. */
export const VOICE_PACKAGE = '@echogarden/espeak-ng-emscripten';

const SOURCE_HASHES = {
  'espeak-ng.js': '3502d997af2640e54518a06845776c8507bfeebd8ff75f80176370e35de9896b',
  'espeak-ng.data': 'f7f8eff5685c709db9dae81e88a0e0556867d60514f7308ae99e0579369397b5',
} as const;

const DATA_ROOT = '/usr/share/espeak-ng-data/';

/**
 * What Vietnamese needs. English stays too: the Vietnamese rules hand foreign words to it, and without it they are spelled
 * letter by letter (108 kB zipped).
 */
const KEPT_FILES: readonly string[] = [
  'phontab',
  'phonindex',
  'phondata',
  'intonations',
  'vi_dict',
  'en_dict',
  'lang/aav/vi',
  'lang/aav/vi-VN-x-central',
  'lang/aav/vi-VN-x-south',
  'lang/gmw/en',
  'voices/!v/f2',
  'voices/!v/f3',
  'voices/!v/f4',
];

interface PackedFile {
  filename: string;
  start: number;
  end: number;
}

export interface VoiceSource {
  script: string;
  data: Uint8Array;
}

const TABLE = /loadPackage\(\{files:(\[\{[^\]]+\}\]),remote_package_size:(\d+)\}\)/;

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function expect(isAsExpected: boolean, problem: string): void {
  if (!isAsExpected) throw new Error(`${VOICE_PACKAGE} is not as expected: ${problem}`);
}

/** The file table in the script, which must cover the data from its first byte to its last without a hole. */
export function readTable(script: string, size: number): PackedFile[] {
  const [, rows = '', total] = TABLE.exec(script) ?? [];
  const files = [...rows.matchAll(/\{filename:"([^"]+)",start:(\d+),end:(\d+)\}/g)].map(
    ([, filename = '', start, end]) => ({ filename, start: Number(start), end: Number(end) }),
  );
  expect(files.length > 0, 'the file table is missing');
  expect(Number(total) === size, `the table speaks of ${total} bytes, the data has ${size}`);
  let position = 0;
  for (const file of files) {
    expect(file.start === position && file.end >= file.start, `the table has a hole before ${file.filename}`);
    position = file.end;
  }
  expect(position === size, 'the table does not cover the data');
  return files;
}

/** Throws unless the files are byte for byte those that this project was tested with. */
export function assertKnownSource(source: VoiceSource): void {
  expect(sha256(source.script) === SOURCE_HASHES['espeak-ng.js'], 'espeak-ng.js has another hash');
  expect(sha256(source.data) === SOURCE_HASHES['espeak-ng.data'], 'espeak-ng.data has another hash');
}

const COMPILED = /\/\/ EMSCRIPTEN_START_ASM\n(function instantiate\(.*)\n\/\/ EMSCRIPTEN_END_ASM/s;

/**
 * The compiled engine moved out of the functions around it, none of whose names it uses: Firefox reads what stands inside them twice before it runs,
 * some 40 ms of its first "Nghe". Throws where it is not found.
 */
export function hoistEngine(script: string): string {
  const [, compiled = ''] = COMPILED.exec(script) ?? [];
  expect(compiled !== '', 'the compiled engine is missing');
  return `${compiled}\n${script.replace(COMPILED, () => 'instantiate')}`;
}

/** The same engine with the Vietnamese and English data only. Throws where the package's shape is not the known one. */
export function trimVoice({ script, data }: VoiceSource): VoiceSource {
  const packed = new Map(readTable(script, data.length).map((file) => [file.filename, file]));
  const parts: Uint8Array[] = [];
  const rows: string[] = [];
  let position = 0;
  for (const name of KEPT_FILES) {
    const file = packed.get(DATA_ROOT + name);
    if (!file) throw new Error(`${VOICE_PACKAGE} is not as expected: ${name} is missing`);
    const part = data.subarray(file.start, file.end);
    rows.push(`{filename:"${file.filename}",start:${position},end:${position + part.length}}`);
    parts.push(part);
    position += part.length;
  }
  const table = `loadPackage({files:[${rows.join(',')}],remote_package_size:${position}})`;
  return { script: hoistEngine(script.replace(TABLE, () => table)), data: Buffer.concat(parts) };
}
