import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../../scripts/browsers.mjs';
import { until } from './until.ts';

/** A sound card that nobody hears: Firefox keeps silent without one, and it tells whether anything was played. */
export interface SoundSink {
  /** The loudest sample of what plays in the next moment, 0 to 1. */
  loudness(): Promise<number>;
  stop(): Promise<void>;
}

const SERVER = 'PULSE_SERVER';
let sinks = 0;

/** Whether browsers that are started now play into a sink of ours; one that was started before would stay silent. */
export const playsIntoSink = (): boolean => sinks > 0;

function record(server: string): Promise<number> {
  const parec = spawn('parec', [
    '--server',
    server,
    '--device',
    'sink.monitor',
    '--format',
    's16le',
    '--latency-msec',
    '50',
  ]);
  let loudest = 0;
  parec.stdout.on('data', (bytes: Buffer) => {
    for (let i = 0; i + 1 < bytes.length; i += 2) loudest = Math.max(loudest, Math.abs(bytes.readInt16LE(i)) / 32_768);
  });
  return new Promise((resolve, reject) => {
    parec.once('error', reject);
    parec.once('exit', () => resolve(loudest));
    setTimeout(() => parec.kill(), 1_500);
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Starts a PulseAudio of our own with a null sink, and points the browsers started after it there. Undefined where there is none. */
export async function startSoundSink(): Promise<SoundSink | undefined> {
  if (!findProgram('pulseaudio')) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'de-doc-sound-'));
  const server = `unix:${join(folder, 'socket')}`;
  const daemon = spawn(
    'pulseaudio',
    [
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '--use-pid-file=no',
      '-L',
      'module-null-sink sink_name=sink',
      '-L',
      `module-native-protocol-unix auth-anonymous=1 socket=${join(folder, 'socket')}`,
    ],
    { stdio: 'ignore', env: { ...process.env, XDG_RUNTIME_DIR: folder, HOME: folder } },
  );
  await until(
    'the sound server',
    () =>
      new Promise<boolean>((resolve) => {
        const asked = spawn('pactl', ['--server', server, 'info'], { stdio: 'ignore' });
        asked.once('error', () => resolve(false));
        asked.once('exit', (code) => resolve(code === 0));
      }),
  );
  const before = process.env[SERVER];
  process.env[SERVER] = server;
  sinks += 1;
  return {
    loudness: () => record(server),
    async stop() {
      sinks -= 1;
      if (before === undefined) delete process.env[SERVER];
      else process.env[SERVER] = before;
      await ended(daemon);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
