import { describe, expect, it } from 'vitest';
import { EMBEDDED_VOICES } from '../../../lib/speech/embedded-voices.ts';
import {
  type BrowserVoice,
  chooseVoice,
  isVietnamese,
  offerOf,
  rankSystemVoices,
  voiceLabel,
} from '../../../lib/speech/voices.ts';
import { HOAI_MY, LINH } from '../../fakes/browser-speech.ts';

const voice = (name: string, change: Partial<BrowserVoice> = {}): BrowserVoice => ({
  voiceURI: name,
  name,
  lang: 'vi-VN',
  localService: true,
  ...change,
});
const AUTO = { engine: 'auto', embeddedVoice: '', systemVoice: '' } as const;

it.each([
  ['vi', true],
  ['vi-VN', true],
  ['vi_VN', true],
  ['VI-vn', true],
  ['vie', true],
  ['vie-VNM', true],
  [' vi ', true],
  ['vic', false],
  ['en-VI', false],
  ['', false],
  ['vo', false],
])('takes %j for Vietnamese: %j', (lang, isIt) => {
  expect(isVietnamese(lang)).toBe(isIt);
});

it.each([
  ['Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)', 'HoaiMy (Microsoft)'],
  ['Microsoft An - Vietnamese (Vietnam)', 'An (Microsoft)'],
  ['Linh', 'Linh'],
  ['Google Tiếng Việt', 'Google Tiếng Việt'],
])('calls %s %s', (name, label) => {
  expect(voiceLabel(name)).toBe(label);
});

describe('ranking', () => {
  it('puts the natural before the plain, and eSpeak last', () => {
    const voices = [
      voice('eSpeak NG Vietnamese'),
      LINH,
      voice('Google Tiếng Việt', { localService: false }),
      voice('Vietnamese 1'),
      HOAI_MY,
      voice('Microsoft An'),
    ];
    expect(rankSystemVoices(voices).map(({ name }) => name)).toEqual([
      'HoaiMy (Microsoft)',
      'Google Tiếng Việt',
      'An (Microsoft)',
      'Linh',
      'Vietnamese 1',
      'eSpeak NG Vietnamese',
    ]);
  });

  it('leaves other languages and doubles out', () => {
    expect(rankSystemVoices([LINH, LINH, voice('Samantha', { lang: 'en-US' })])).toHaveLength(1);
  });

  it('puts a local voice before a remote one that sounds alike', () => {
    const [first] = rankSystemVoices([voice('A Natural', { localService: false }), voice('B Natural')]);
    expect(first?.isLocal).toBe(true);
  });
});

describe('the voices of Linux, as Firefox lists them', () => {
  const dispatched = (name: string, lang: string) =>
    voice(name, { lang, localService: false, voiceURI: `urn:moz-tts:speechd:${encodeURI(name)}?${lang}` });
  const voices = rankSystemVoices([
    dispatched('Vietnamese (Central)+Robert', 'vi-VN-X-CENTRAL'),
    dispatched('Vietnamese (Northern)', 'vi'),
    dispatched('Vietnamese (Northern)+Mr serious', 'vi'),
    dispatched('Vietnamese (Central)', 'vi-VN-X-CENTRAL'),
  ]);

  it('live on this machine', () => {
    expect(voices.map(({ isLocal }) => isLocal)).toEqual([true, true]);
  });

  it('are listed once, without their hundred timbres', () => {
    expect(voices.map(({ name }) => name)).toEqual(['Vietnamese (Central)', 'Vietnamese (Northern)']);
  });

  it('do not speak unasked: they are the embedded voice without its words', () => {
    expect(chooseVoice(AUTO, voices, EMBEDDED_VOICES).engine).toBe('embedded');
  });

  it('are kept where the plain voice is not there', () => {
    expect(rankSystemVoices([dispatched('Vietnamese (Southern)+Quincy', 'vi')])).toHaveLength(1);
  });
});

describe('choosing', () => {
  const system = rankSystemVoices([HOAI_MY, LINH]);
  const espeak = rankSystemVoices([voice('eSpeak vi')]);
  const named = (id: string) => chooseVoice({ ...AUTO, systemVoice: id }, system, EMBEDDED_VOICES).id;

  it('takes the embedded voice where there is no other', () => {
    expect(chooseVoice(AUTO, [], EMBEDDED_VOICES).id).toBe('embedded:bac-nu');
  });

  it('takes a good voice of the machine by itself, but none that sends the text away', () => {
    expect(chooseVoice(AUTO, system, EMBEDDED_VOICES).name).toBe('Linh');
    expect(chooseVoice(AUTO, rankSystemVoices([HOAI_MY]), EMBEDDED_VOICES).engine).toBe('embedded');
  });

  it('does not take a voice no better than its own, unless system voices are wished for', () => {
    expect(chooseVoice(AUTO, espeak, EMBEDDED_VOICES).engine).toBe('embedded');
    expect(chooseVoice({ ...AUTO, engine: 'system' }, espeak, EMBEDDED_VOICES).engine).toBe('system');
  });

  it('remembers a choice, also of a remote voice, and does without it when it is gone', () => {
    expect(named(`system:${HOAI_MY.voiceURI}`)).toBe(`system:${HOAI_MY.voiceURI}`);
    expect(named('system:gone')).toBe(`system:${LINH.voiceURI}`);
  });

  it('keeps to the embedded voices when they are wished for', () => {
    const wish = {
      engine: 'embedded',
      embeddedVoice: 'embedded:nam-nu',
      systemVoice: `system:${LINH.voiceURI}`,
    } as const;
    expect(chooseVoice(wish, system, EMBEDDED_VOICES).id).toBe('embedded:nam-nu');
    expect(chooseVoice({ ...wish, embeddedVoice: 'embedded:gone' }, system, EMBEDDED_VOICES).id).toBe(
      'embedded:bac-nu',
    );
  });

  it('offers a better voice that sends the text away only beside the embedded one', () => {
    const [own] = EMBEDDED_VOICES;
    expect(offerOf(own, rankSystemVoices([HOAI_MY]))?.name).toBe('HoaiMy (Microsoft)');
    expect(offerOf(own, espeak)).toBeUndefined();
    const linh = rankSystemVoices([LINH])[0] ?? own;
    expect(offerOf(linh, system)).toBeUndefined();
  });
});
