import { beforeEach, expect, it } from 'vitest';
import type { SpeechEngines } from '../../../lib/app/speech-engines.ts';
import { createSpeechSession, type SpeechPlace, type SpeechSession } from '../../../lib/app/speech-session.ts';
import type { Article } from '../../../lib/article/types.ts';
import { createSettings, type Settings } from '../../../lib/settings/signals.ts';
import type { Fallback } from '../../../lib/speech/engines.ts';
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';
import { createFakeSynthesizer, type FakeSynthesizer } from '../../fakes/synthesizer.ts';

const ARTICLE: Article = {
  url: 'https://vi.du/bai',
  title: 'Hội nghị sơ kết',
  language: 'vi',
  wordCount: 20,
  blocks: [
    { type: 'paragraph', id: 'b1', runs: [{ text: 'Có 25 đại biểu dự. Hội nghị kéo dài.' }] },
    { type: 'figure', id: 'b2', images: [], caption: [{ text: 'Toàn cảnh' }] },
    { type: 'paragraph', id: 'b3', runs: [{ text: 'Công tác GPMB đã xong.' }] },
  ],
};

let settings: Settings;
let synthesizer: FakeSynthesizer;
let clock: FakeClock;
let fail: (fallback: Fallback) => void;
let place: SpeechPlace | undefined;
let session: SpeechSession;

beforeEach(() => {
  settings = createSettings(new FakeSettingStorage());
  synthesizer = createFakeSynthesizer();
  clock = createFakeClock();
  place = undefined;
  session = createSpeechSession({
    article: ARTICLE,
    settings,
    clock,
    firstPlace: () => place,
    createEngines: (_clock, { onFallback }): SpeechEngines => {
      fail = onFallback;
      return { synthesizer, system: undefined, warmUp: () => undefined };
    },
  });
});

const last = () => synthesizer.spoken.at(-1);

it('speaks numbers as words, from the title on', async () => {
  session.play();
  expect(last()?.text).toBe('Hội nghị sơ kết');
  await synthesizer.finish();
  expect(last()?.text).toContain('hai mươi lăm đại biểu');
});

it('begins at the place that the page names', () => {
  place = { blockId: 'b1', offset: 20 };
  session.play();
  expect(last()?.text).toContain('kéo dài');
});

it('lights a number while its words are said', () => {
  session.playFrom({ blockId: 'b1', offset: 0 });
  synthesizer.word(2);
  expect(session.state.value.word).toEqual({ start: 3, end: 5 });
});

it('follows the settings while it speaks', () => {
  session.play();
  settings.set('speechRate', 2);
  settings.set('embeddedVoice', 'embedded:nam-nu');
  settings.set('speechEngine', 'embedded');
  clock.pass(500);
  expect(last()).toMatchObject({ rate: 2, voiceId: 'embedded:nam-nu' });
});

it('leaves captions out as soon as that is set, without losing the place', () => {
  session.playFrom({ blockId: 'b2', offset: 0 });
  expect(last()?.text).toContain('Toàn cảnh');
  settings.set('speechSkipCaptions', true);
  expect(session.segments.value.map(({ blockId }) => blockId)).toEqual(['title', 'b1', 'b1', 'b3']);
  expect(session.state.value.status).toBe('playing');
  expect(session.segments.value[session.state.value.index]?.blockId).toBe('b3');
});

it('says a word of the dictionary its way from the next sentence on', () => {
  settings.set('speechDictionary', [{ written: 'GPMB', spoken: 'gờ pê em bê' }]);
  session.playFrom({ blockId: 'b3', offset: 0 });
  expect(last()?.text).toContain('gờ pê em bê');
});

it('pauses the article to try a voice', async () => {
  session.play();
  const tried = session.test('Xin chào 2', 'embedded:trung-nu');
  expect(session.state.value.status).toBe('paused');
  expect(session.isTesting.value).toBe(true);
  expect(last()).toMatchObject({ text: 'Xin chào hai', voiceId: 'embedded:trung-nu' });
  await synthesizer.finish();
  await tried;
  expect(session.isTesting.value).toBe(false);
});

it('tells of a voice that failed until the reader has seen it', () => {
  fail({ voiceId: 'system:Linh', reason: 'no-start' });
  expect(session.fallback.value?.reason).toBe('no-start');
  session.dismissFallback();
  expect(session.fallback.value).toBeUndefined();
});

it('counts the sleep timer down', () => {
  session.play();
  session.sleepAfter(10);
  clock.pass(4 * 60_000);
  expect(session.timeLeft()).toBe(6 * 60_000);
  clock.pass(6 * 60_000);
  expect(session.state.value.status).toBe('paused');
  expect(session.timeLeft()).toBeUndefined();
});

it('stops everything', () => {
  session.play();
  session.stop();
  expect(synthesizer.isSpeaking).toBe(false);
  expect(synthesizer.isReleased).toBe(true);
  settings.set('speechRate', 3);
  clock.pass(1_000);
  expect(synthesizer.spoken).toHaveLength(1);
});
