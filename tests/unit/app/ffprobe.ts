import { execFileSync } from 'node:child_process';
import { findProgram } from '../../../scripts/browsers.mjs';

/** What a player elsewhere makes of an audio file. */
export interface Probed {
  format: { format_name: string; duration: string; tags: Record<string, string> };
  chapters: { start_time: string; tags: { title: string } }[];
}

const ffprobe = findProgram('ffprobe');

/** Opens a file with ffprobe; undefined where the machine has none. Throws where it cannot be opened. */
export function probe(path: string): Probed | undefined {
  if (!ffprobe) return undefined;
  const asked = ['-v', 'error', '-show_format', '-show_chapters', '-of', 'json', path];
  return JSON.parse(execFileSync(ffprobe, asked, { encoding: 'utf8' }));
}
