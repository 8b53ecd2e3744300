import type { Article } from '../../article/types.ts';
import type { Settings } from '../../settings/signals.ts';
import { EMBEDDED_VOICES } from '../../speech/embedded-voices.ts';
import { speechForm } from '../../speech/normalize/index.ts';
import { planSpeech } from '../../speech/plan.ts';
import { segmentSentences } from '../../speech/segment.ts';
import { chooseVoice } from '../../speech/voices.ts';
import { type AudioExport, type AudioExportResult, exportAudio } from '../speech/export.ts';

export interface RecordOptions extends Pick<AudioExport, 'onProgress' | 'signal' | 'createWorker'> {
  /** Of the whole file, where several articles are joined. */
  title: string;
  /** Shown as the artist. */
  source: string;
}

/** Speaks articles, one after the other, into one MP3 file: each is a chapter, or each heading where there is one article. The reader's own settings of speech hold. */
export function recordArticles(
  articles: readonly Article[],
  { values }: Pick<Settings, 'values'>,
  { title, ...options }: RecordOptions,
): Promise<AudioExportResult> {
  const plans = articles.map((article) =>
    planSpeech(article, {
      skipCaptions: values.speechSkipCaptions.peek(),
      skipTables: values.speechSkipTables.peek(),
      splitSentences: segmentSentences,
    }),
  );
  let index = 0;
  const begins = plans.map((plan, at) => {
    const begin = { title: articles[at]?.title ?? '', index };
    index += plan.length;
    return begin;
  });
  const wish = { engine: 'embedded', embeddedVoice: values.embeddedVoice.peek(), systemVoice: '' } as const;
  const [first] = articles;
  const isOne = articles.length === 1 && first !== undefined;
  const whole: Article = { url: '', title, language: 'vi', wordCount: 0, blocks: [] };
  return exportAudio({
    ...options,
    article: isOne ? first : whole,
    segments: plans.flat(),
    ...(!isOne && { begins }),
    toSpeech: (text) =>
      speechForm(text, {
        dictionary: values.speechDictionary.peek(),
        documentCodes: values.speechExpandCodes.peek() ? 'full' : 'short',
      }),
    style: {
      voiceId: chooseVoice(wish, [], EMBEDDED_VOICES).id,
      rate: values.speechRate.peek(),
      pitch: values.speechPitch.peek(),
      volume: values.speechVolume.peek(),
    },
    format: 'mp3',
  });
}
