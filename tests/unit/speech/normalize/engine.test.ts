import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ESpeak from '@echogarden/espeak-ng-emscripten';
import { beforeAll, describe, expect, it } from 'vitest';
import { normalizeForSpeech } from '../../../../lib/speech/normalize/index.ts';
import { segmentSentences } from '../../../../lib/speech/segment.ts';
import { isSyllable } from '../../../../lib/speech/normalize/numbers/syllable.ts';
