import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../../scripts/browsers.mjs';
import { until } from './until.ts';

/** The voices of a Linux machine: Speech Dispatcher with eSpeak NG, which speaks Vietnamese. */
export interface SystemVoices {
  stop(): Promise<void>;
}

const ADDRESS = 'SPEECHD_ADDRESS';

/** Where Debian and its kin, and others, keep the module that speaks. */
const MODULES = ['/usr/lib/speech-dispatcher-modules', '/usr/libexec/speech-dispatcher-modules'];

/** Starts a Speech Dispatcher of our own and points the browsers started after it there. Undefined where the machine has none. */
export async function startSystemVoices(): Promise<SystemVoices | undefined> {
  const hasModule = MODULES.some((folder) => existsSync(join(folder, 'sd_espeak-ng')));
  if (!findProgram('speech-dispatcher') || !hasModule) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'de-doc-voices-'));
  const socket = join(folder, 'socket');
  const daemon = spawn(
    'speech-dispatcher',
    [
      ...['--run-single', '--timeout', '0', '--log-level', '1', '--log-dir', folder],
      ...['--communication-method', 'unix_socket', '--socket-path', socket, '--pid-file', join(folder, 'pid')],
    ],
    { stdio: 'ignore', env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder } },
  );
  const gone = new Promise<void>((resolve) => {
    daemon.once('exit', () => resolve());
    daemon.once('error', () => resolve());
  });
  await until('the voices of the system', () => existsSync(socket));
  const before = process.env[ADDRESS];
  process.env[ADDRESS] = `unix_socket:${socket}`;
  return {
    async stop() {
      if (before === undefined) delete process.env[ADDRESS];
      else process.env[ADDRESS] = before;
      daemon.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
