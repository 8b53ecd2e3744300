import { type ChildProcess, execFile, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { until } from './until.ts';

const run = promisify(execFile);

/** A screen of its own with a window manager, for windows that take real keys. */
export interface Display {
  /** For example `:99`. */
  readonly name: string;
  /** Presses keys as a keyboard does, for example `alt+shift+d`; they go to the window in front. */
  press(...keys: string[]): Promise<void>;
  /** Clicks the left button at a place of the screen, in pixels. */
  click(x: number, y: number): Promise<void>;
  /** Clicks the right button there, which opens the menu of the page. */
  openMenu(x: number, y: number): Promise<void>;
  /** Waits for a window whose title holds `title`, and brings it to the front. */
  focus(title: string): Promise<void>;
  stop(): Promise<void>;
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Xvfb picks a free number itself and writes it to the pipe once it takes connections. */
async function startServer(): Promise<{ server: ChildProcess; name: string }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = new Promise<never>((_resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  failed.catch(() => undefined);
  const pipe = server.stdio[3] as Readable;
  const number = new Promise<string>((resolve) => {
    let text = '';
    pipe.on('data', (data: Buffer) => {
      text += data.toString('utf8');
      if (text.endsWith('\n')) resolve(text.trim());
    });
  });
  return { server, name: `:${await Promise.race([number, failed])}` };
}

const MANAGER_TRIES = 3;
/** How long a window manager may take to come, in ms. */
const MANAGER_MS = 8000;

/** A window manager on a screen. On a busy machine openbox may end at its start, and nothing would ever come of it: then it is started again. */
async function startManager(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const isThere = async () => (await run('xdotool', ['get_num_desktops'], { env })).stdout.trim() !== '';
  for (let left = MANAGER_TRIES; ; left -= 1) {
    const manager = spawn('openbox', ['--sm-disable'], { env, stdio: 'ignore' });
    try {
      await until('the window manager', isThere, MANAGER_MS);
      return manager;
    } catch (error) {
      await ended(manager);
      if (left <= 1) throw error;
    }
  }
}

/** Starts a screen of 1366 × 900 under Xvfb with openbox. Linux only. */
export async function startDisplay(): Promise<Display> {
  const { server, name } = await startServer();
  const env = { ...process.env, DISPLAY: name };
  const manager = await startManager(env);
  const xdotool = (...args: string[]) => run('xdotool', args, { env });
  return {
    name,
    press: async (...keys) => {
      await xdotool('key', '--clearmodifiers', ...keys);
    },
    click: async (x, y) => {
      await xdotool('mousemove', String(x), String(y), 'click', '1');
    },
    openMenu: async (x, y) => {
      await xdotool('mousemove', String(x), String(y), 'click', '3');
    },
    focus: async (title) => {
      await until(`a window called ${title}`, async () => {
        const { stdout } = await xdotool('search', '--onlyvisible', '--name', title);
        const [window] = stdout.trim().split('\n');
        if (!window) return false;
        await xdotool('windowactivate', '--sync', window);
        return true;
      });
    },
    stop: async () => {
      await ended(manager);
      await ended(server);
    },
  };
}
