import { beforeAll, describe, expect, it } from 'vitest';
import type { Espeak } from '../../../lib/speech/embedded-engine.ts';
import { EMBEDDED_VOICES } from '../../../lib/speech/embedded-voices.ts';
import { readVoicePackage } from '../../../scripts/voice.ts';
import { assertKnownSource, readTable, trimVoice, type VoiceSource } from '../../../scripts/voice-data.ts';
import { fullEspeak, rawSamples, trimmedEspeak } from '../../fakes/espeak.ts';

const TEXTS = [
  'Sáng ngày mười bốn tháng sáu, ủy ban nhân dân tỉnh tổ chức hội nghị sơ kết công tác sáu tháng đầu năm.',
  'Khuya nay, nghiêng mình trước những quyển sách cũ, ông khẽ thở dài: "Được rồi!"',
  'Ứng dụng Facebook và máy tính Samsung Galaxy được trao cho em Y Blưm.',
];

describe('the trimmed voice', () => {
  let full: Espeak;
  let trimmed: Espeak;

  beforeAll(async () => {
    [full, trimmed] = await Promise.all([fullEspeak(), trimmedEspeak()]);
  }, 30_000);

  it.each([
    ['north', 'vi'],
    ['centre', 'vi-vn-x-central'],
    ['south', 'vi-vn-x-south'],
    ['a southern female timbre', 'vi-vn-x-south+f4'],
  ])('sounds byte for byte like the whole package: %s', (_, voice) => {
    for (const text of TEXTS) {
      const wanted = rawSamples(full, voice, text);
      expect(wanted.length).toBeGreaterThan(22_050);
      expect(Buffer.from(rawSamples(trimmed, voice, text).buffer).equals(Buffer.from(wanted.buffer))).toBe(true);
    }
  });

  // Their breath is noise of the engine's own, another one in each run.
  it.each(['vi+f2', 'vi+f3'])('has the breathing timbre %s of the whole package', (voice) => {
    const text = TEXTS[0] ?? '';
    const wanted = rawSamples(full, voice, text).length;
    expect(Math.abs(rawSamples(trimmed, voice, text).length / wanted - 1)).toBeLessThan(0.01);
    expect(trimmed.synthesize_ipa(text)).toEqual(full.synthesize_ipa(text));
  });

  it('goes back to the plain timbre after another', () => {
    const text = TEXTS[0] ?? '';
    const before = rawSamples(trimmed, 'vi', text).length;
    const other = rawSamples(trimmed, 'vi-vn-x-south+f4', text).length;
    const after = rawSamples(trimmed, 'vi', text).length;
    expect(Math.abs(after - before)).toBeLessThan(100);
    expect(Math.abs(other - before)).toBeGreaterThan(1000);
  });
});

describe('trimming', () => {
  let source: VoiceSource;

  beforeAll(async () => {
    source = await readVoicePackage();
  });

  it('stays within 1.8 MB', () => {
    const { script, data } = trimVoice(source);
    expect(Buffer.byteLength(script) + data.length).toBeLessThan(1_800_000);
  });

  it('writes a table that covers the data it keeps', () => {
    const { script, data } = trimVoice(source);
    const names = readTable(script, data.length).map(({ filename }) => filename);
    expect(names).toContain('/usr/share/espeak-ng-data/vi_dict');
    expect(names).not.toContain('/usr/share/espeak-ng-data/af_dict');
  });

  it('moves the compiled engine to the top, where browsers read it once', () => {
    const { script } = trimVoice(source);
    expect(script.startsWith('function instantiate(')).toBe(true);
    expect(script.match(/function instantiate\(/g)).toHaveLength(1);
  });

  it('keeps the timbre of every voice that is offered: the engine says nothing where it is missing', () => {
    const { script, data } = trimVoice(source);
    const names = readTable(script, data.length).map(({ filename }) => filename);
    const timbres = EMBEDDED_VOICES.flatMap(({ espeakName }) => espeakName.split('+')[1] ?? []);
    expect(timbres).toContain('f4');
    expect(timbres.filter((name) => !names.includes(`/usr/share/espeak-ng-data/voices/!v/${name}`))).toEqual([]);
  });

  it.each<[string, (source: VoiceSource) => VoiceSource, RegExp]>([
    ['a changed engine', ({ script, data }) => ({ script: `${script} `, data }), /another hash/],
    ['changed data', ({ script, data }) => ({ script, data: data.slice(1) }), /another hash/],
  ])('refuses %s', (_, change, problem) => {
    expect(() => assertKnownSource(change(source))).toThrow(problem);
  });

  it.each<[string, (script: string) => string, RegExp]>([
    ['no table', (script) => script.replace('loadPackage({files:', 'load({files:'), /table is missing/],
    ['no compiled engine', (script) => script.replace('EMSCRIPTEN_START_ASM', ''), /compiled engine is missing/],
    ['a hole in the table', (script) => script.replace('start:121473', 'start:121474'), /hole/],
    ['another size', (script) => script.replace('remote_package_size:24014553', 'remote_package_size:7'), /7 bytes/],
    ['a missing file', (script) => script.replace('/vi_dict"', '/vy_dict"'), /vi_dict is missing/],
  ])('refuses %s', (_, change, problem) => {
    expect(() => trimVoice({ script: change(source.script), data: source.data })).toThrow(problem);
  });
});
