import { beforeEach, describe, expect, it } from 'vitest';
import type { SpeechEngines } from '../../../../lib/app/speech/engines.ts';
import type { SpeechPlace } from '../../../../lib/app/speech/place.ts';
import { createSpeechSession, type SpeechSession } from '../../../../lib/app/speech/session.ts';
import type { Article } from '../../../../lib/article/types.ts';
import { createSettings, type Settings } from '../../../../lib/settings/signals.ts';
import type { Fallback } from '../../../../lib/speech/engines.ts';
import { createFakeClock, type FakeClock } from '../../../fakes/clock.ts';
import { FakeSettingStorage } from '../../../fakes/setting-storage.ts';
import { createFakeSynthesizer, type FakeSynthesizer } from '../../../fakes/synthesizer.ts';

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
      return { synthesizer, system: undefined };
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
  settings.set('speechPitch', 1.5);
  settings.set('speechVolume', 0.4);
  clock.pass(500);
  expect(last()).toMatchObject({ rate: 2, pitch: 1.5, volume: 0.4, voiceId: 'embedded:nam-nu' });
});

it('leaves captions out as soon as that is set, without losing the place', () => {
  session.playFrom({ blockId: 'b2', offset: 0 });
  expect(last()?.text).toContain('Toàn cảnh');
  settings.set('speechSkipCaptions', true);
  expect(session.segments.value.map(({ blockId }) => blockId)).toEqual(['title', 'b1', 'b1', 'b3']);
  expect(session.state.value.status).toBe('playing');
  expect(session.segments.value[session.state.value.index]?.blockId).toBe('b3');
});

describe('when what is spoken of the article changes', () => {
  it('stays paused, at its place', () => {
    session.playFrom({ blockId: 'b3', offset: 0 });
    session.pause();
    settings.set('speechSkipCaptions', true);
    expect(session.state.value).toMatchObject({ status: 'paused', index: 3 });
    expect(synthesizer.spoken).toHaveLength(1);
    settings.set('speechSkipTables', true);
    session.play();
    expect(last()?.text).toContain('đã xong');
  });

  it('stays ended: play begins anew', async () => {
    session.playFrom({ blockId: 'b3', offset: 0 });
    await synthesizer.finish();
    settings.set('speechSkipTables', true);
    expect(session.state.value.status).toBe('ended');
  });

  it('keeps its sleep timer, and stops by it', () => {
    session.play();
    session.sleepAfter(15);
    clock.pass(5 * 60_000);
    settings.set('speechSkipTables', true);
    expect(session.timeLeft()).toBe(10 * 60_000);
    expect(session.state.value.status).toBe('playing');
    clock.pass(10 * 60_000);
    expect(session.state.value).toMatchObject({ status: 'paused' });
    expect(session.state.value.sleep).toBeUndefined();
  });

  it('still stops at the end of the article', () => {
    session.sleepAfter('end-of-article');
    settings.set('speechSkipTables', true);
    expect(session.state.value).toMatchObject({ status: 'idle', sleep: { kind: 'end-of-article' } });
  });
});

describe('an article of 100,000 syllables', () => {
  const BLOCKS = 5_000;
  const sentence = `${'một hai ba bốn năm sáu bảy tám chín mười '.repeat(2).trim()}.`;
  const long: Article = {
    ...ARTICLE,
    blocks: Array.from({ length: BLOCKS }, (_, i) => ({ type: 'paragraph', id: `b${i}`, runs: [{ text: sentence }] })),
  };

  beforeEach(() => {
    let cost = 0;
    session.stop();
    session = createSpeechSession({
      article: long,
      settings,
      // A look at the clock costs a millisecond, as planning would.
      clock: {
        now() {
          cost += 1;
          return clock.now() + cost;
        },
        after: clock.after,
      },
      createEngines: () => ({ synthesizer, system: undefined }),
    });
  });

  it('speaks before it is planned to its end, and is planned soon after', () => {
    const planned = session.segments.value.length;
    expect(planned).toBeLessThan(100);
    session.play();
    expect(last()?.text).toBe('Hội nghị sơ kết');
    clock.pass(5_000);
    expect(session.segments.value).toHaveLength(BLOCKS + 1);
    expect(session.state.value).toMatchObject({ status: 'playing', index: 0 });
  });

  it('goes to a far place as soon as that is planned', () => {
    session.playFrom({ blockId: 'b4000', offset: 0 });
    expect(session.state.value.status).toBe('idle');
    clock.pass(5_000);
    expect(session.state.value).toMatchObject({ status: 'playing', index: 4_001 });
  });

  it('goes nowhere when something else was asked for meanwhile', () => {
    session.playFrom({ blockId: 'b4000', offset: 0 });
    session.play();
    clock.pass(5_000);
    expect(session.state.value).toMatchObject({ status: 'playing', index: 0 });
  });

  it('does not take the end of what is planned for the end of the article', () => {
    session.play();
    const planned = session.segments.value.length;
    for (let i = 0; i < planned + 5; i += 1) session.dispatch({ type: 'next-paragraph' });
    expect(session.state.value).toMatchObject({ status: 'playing', index: planned + 5 });
  });
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

it('has a voice that failed tried again when the reader plays or tries one, but not in the midst of speech', () => {
  session.play();
  session.playFrom({ blockId: 'b3', offset: 0 });
  expect(synthesizer.renewed).toEqual([0]);
  session.pause();
  session.playFrom({ blockId: 'b1', offset: 0 });
  session.pause();
  fail({ voiceId: 'system:Linh', reason: 'no-start' });
  session.play();
  expect(session.fallback.value).toBeUndefined();
  void session.test('Xin chào');
  expect(synthesizer.renewed).toEqual([0, 2, 3, 4]);
});

it('has what it would say first made ahead', () => {
  session.warmUp();
  expect(synthesizer.prepared.map(({ text }) => text)).toEqual(['Hội nghị sơ kết']);
  session.play();
  session.warmUp();
  expect(synthesizer.prepared).toHaveLength(1);
});

it('gets the engine going before it works out what to say', () => {
  session.play();
  session.playFrom({ blockId: 'b1', offset: 0 });
  expect(synthesizer.woken.map(({ before }) => before)).toEqual([0, 1]);
});

it('begins with what follows where a picture without words is on top of the screen', () => {
  session.stop();
  const blocks = ARTICLE.blocks.map((block) => (block.type === 'figure' ? { ...block, caption: [] } : block));
  session = createSpeechSession({
    article: { ...ARTICLE, blocks },
    settings,
    clock,
    firstPlace: () => ({ blockId: 'b2', offset: 0 }),
    createEngines: () => ({ synthesizer, system: undefined }),
  });
  session.play();
  expect(session.segments.value[session.state.value.index]?.blockId).toBe('b3');
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
