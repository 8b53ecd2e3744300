import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Image } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import type { Pictures } from './pictures.ts';

/** A picture that may turn out not to be there. */
export interface ShownPicture {
  /** Its address; undefined while a copy is being read. */
  source: string | undefined;
  /** Another one for each time that it is asked for: an `img` with it as its key loads anew. */
  attempt: number;
  /** What to say in its place, with what a press does; undefined where nothing is wrong. */
  missing: string | undefined;
  /** To be called where it cannot be loaded. */
  fail: () => void;
  /** What the press does: it asks for the picture again, or for leave to fetch it. */
  askAgain: () => void;
}

/** What failed is tried again by itself when the network is back. */
function useRetry(isMissing: boolean, retry: () => void): void {
  useEffect(() => {
    if (!isMissing) return;
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [isMissing, retry]);
}

/** Where a picture comes from, and what stands in its place where it cannot be had. */
export function usePicture(image: Image, pictures: Pictures): ShownPicture {
  const { t } = useI18n();
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<string>();
  const source = pictures.sourceOf(image);
  const isMissing = source !== undefined && failed === source;
  const retry = useCallback(() => {
    setFailed(undefined);
    setAttempt((before) => before + 1);
  }, []);
  useRetry(isMissing, retry);
  const needsLeave = pictures.needsLeave?.(image) === true;
  return {
    source,
    attempt,
    missing: isMissing ? t(needsLeave ? 'article.barredPicture' : 'article.missingPicture') : undefined,
    fail: () => {
      setFailed(source);
      pictures.fetchCopy?.(image);
    },
    askAgain: () => {
      if (needsLeave) pictures.allow?.(image);
      else retry();
    },
  };
}
