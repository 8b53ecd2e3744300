import type { Voice } from './synthesizer.ts';

export interface EmbeddedVoice extends Voice {
  engine: 'embedded';
  /** The engine's own name: dialect, then timbre. */
  espeakName: string;
  /** The engine's pitch at `pitch: 1`, 0 to 99. */
  basePitch: number;
}

function voice(key: string, name: string, espeakName: string, language: string, basePitch = 50): EmbeddedVoice {
  return { id: `embedded:${key}`, name, language, engine: 'embedded', isLocal: true, espeakName, basePitch };
}

/** Voices shipped in the package, the default first. Ids are remembered in settings: never reuse one. */
export const EMBEDDED_VOICES: readonly [EmbeddedVoice, ...EmbeddedVoice[]] = [
  voice('bac-nu', 'Giọng Bắc, nữ (máy)', 'vi+f2', 'vi-VN'),
  voice('bac-nam', 'Giọng Bắc, nam (máy)', 'vi', 'vi-VN'),
  voice('bac-nu-tram', 'Giọng Bắc, nữ trầm (máy)', 'vi+f3', 'vi-VN', 42),
  voice('trung-nu', 'Giọng Trung, nữ (máy)', 'vi-vn-x-central+f2', 'vi-VN-x-central'),
  voice('trung-nam', 'Giọng Trung, nam (máy)', 'vi-vn-x-central', 'vi-VN-x-central'),
  voice('nam-nu', 'Giọng Nam, nữ (máy)', 'vi-vn-x-south+f4', 'vi-VN-x-south'),
  voice('nam-nam', 'Giọng Nam, nam (máy)', 'vi-vn-x-south', 'vi-VN-x-south'),
];

/** The embedded voice of that id; the default one where the id is not an embedded voice's. */
export function embeddedVoice(id: string): EmbeddedVoice {
  return EMBEDDED_VOICES.find((candidate) => candidate.id === id) ?? EMBEDDED_VOICES[0];
}
