import type { Voice } from './synthesizer.ts';

/** What we read of a SpeechSynthesisVoice. */
export interface BrowserVoice {
  voiceURI: string;
  name: string;
  lang: string;
  localService: boolean;
}

export interface RankedVoice extends Voice {
  /** Higher sounds better; under `GOOD_ENOUGH` the embedded voice is as good. */
  rank: number;
}

/** Rank from which a system voice is used without being asked for. */
export const GOOD_ENOUGH = 50;

const SYSTEM_PREFIX = 'system:';

/** By name, best first: what the systems of 2026 bring along. The first row that fits counts. */
const QUALITY: readonly { name: RegExp; rank: number }[] = [
  // Speech Dispatcher hides who speaks; these are eSpeak NG's names of its dialects.
  { name: /e-?speak|^Vietnamese \((?:northern|central|southern)\)/i, rank: 10 },
  { name: /natural|neural|premium|siri/i, rank: 100 },
  { name: /hoai ?my|nam ?minh/i, rank: 95 },
  { name: /enhanced|nâng cao/i, rank: 90 },
  { name: /google/i, rank: 75 },
  { name: /\blinh\b|\bmicrosoft an\b|\ban\b/i, rank: 70 },
  { name: /compact/i, rank: 40 },
];

/** A voice nobody has told us about: most systems that list one at all have a usable one. */
const UNKNOWN_RANK = 60;

/** Whether a voice's language is Vietnamese: `vi`, `vi-VN`, `vi_VN`, `vie`, in any case. */
export function isVietnamese(lang: string): boolean {
  return /^vie?(?:[-_]|$)/i.test(lang.trim());
}

/**
 * Whether a voice speaks on this machine. Firefox calls all of Speech Dispatcher's voices remote but the one named "default" (seen in 153), though
 * they are the machine's own.
 */
export function isLocalVoice({ localService, voiceURI }: BrowserVoice): boolean {
  return localService || voiceURI.startsWith('urn:moz-tts:speechd:');
}

/** Speech Dispatcher lists each of eSpeak NG's voices a hundred times, once in every timbre: "Vietnamese (Northern)+Robert". */
function isVariant({ name, lang }: BrowserVoice, voices: readonly BrowserVoice[]): boolean {
  const [base = '', timbre] = name.split('+');
  return (
    timbre !== undefined &&
    voices.some((other) => other.lang === lang && !other.name.includes('+') && other.name.startsWith(base))
  );
}

/** Our id of a system voice, from the browser's `voiceURI`. */
export function systemVoiceId(voiceUri: string): string {
  return SYSTEM_PREFIX + voiceUri;
}

/** Whether an id is that of a system voice. */
export function isSystemVoiceId(id: string): boolean {
  return id.startsWith(SYSTEM_PREFIX);
}

function rankOf(voice: BrowserVoice): number {
  return QUALITY.find(({ name }) => name.test(`${voice.name} ${voice.voiceURI}`))?.rank ?? UNKNOWN_RANK;
}

/** "Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)" → "HoaiMy (Microsoft)"; other names as the system gives them. */
export function voiceLabel(name: string): string {
  const microsoft = /^Microsoft (\S+)/.exec(name);
  if (microsoft) return `${microsoft[1]} (Microsoft)`;
  return name.replace(/\s*-\s*Vietnamese.*$/i, '').trim() || name;
}

/** The Vietnamese voices of a system, best first; local before remote where they sound alike. */
export function rankSystemVoices(voices: readonly BrowserVoice[]): RankedVoice[] {
  const ours = voices.filter(({ lang }) => isVietnamese(lang));
  const byUri = new Map(ours.filter((voice) => !isVariant(voice, ours)).map((voice) => [voice.voiceURI, voice]));
  return [...byUri.values()]
    .map((voice) => ({
      id: systemVoiceId(voice.voiceURI),
      name: voiceLabel(voice.name),
      language: voice.lang.replace('_', '-'),
      engine: 'system' as const,
      isLocal: isLocalVoice(voice),
      rank: rankOf(voice),
    }))
    .toSorted((a, b) => b.rank - a.rank || Number(b.isLocal) - Number(a.isLocal) || a.name.localeCompare(b.name, 'vi'));
}

/** What the reader chose, as the settings hold it; empty ids mean "whichever fits". */
export interface VoiceWish {
  engine: 'auto' | 'embedded' | 'system';
  embeddedVoice: string;
  systemVoice: string;
}

/**
 * The voice to speak with. A remembered one wins while it exists. Left to itself it takes a good voice of this machine, and the
 * embedded one otherwise; a voice that sends the text to a server is used only when the reader picked it.
 */
export function chooseVoice(
  wish: VoiceWish,
  system: readonly RankedVoice[],
  embedded: readonly [Voice, ...Voice[]],
): Voice {
  const ownVoice = embedded.find(({ id }) => id === wish.embeddedVoice) ?? embedded[0];
  if (wish.engine === 'embedded') return ownVoice;
  const remembered = system.find(({ id }) => id === wish.systemVoice);
  if (remembered) return remembered;
  const local = system.filter(({ isLocal }) => isLocal);
  const best = wish.engine === 'system' ? local[0] : local.find(({ rank }) => rank >= GOOD_ENOUGH);
  return best ?? ownVoice;
}

/** A voice that sounds better than the one in use but sends the text away: worth offering, once. */
export function offerOf(inUse: Voice, system: readonly RankedVoice[]): RankedVoice | undefined {
  const [best] = system;
  return best && !best.isLocal && best.rank >= GOOD_ENOUGH && inUse.engine === 'embedded' ? best : undefined;
}
