import { describe, expect, it } from 'vitest';
import { importsOf, productSources } from './sources.ts';

interface Room {
  /** Files of the room, by the start of their path; the most special room that fits is a file's own. */
  room: string;
  /** Starts of the paths, and names of packages, that its files may import. */
  may: readonly string[];
  /** The same for imports of types alone. */
  mayType?: readonly string[];
}

/** Who may import whom, as ARCHITECTURE.md draws it. A room's own files are always open to it. */
const ROOMS: readonly Room[] = [
  { room: 'entrypoints/', may: ['lib/', 'components/', 'assets/', 'wxt/', 'preact', '@preact/signals'] },
  {
    room: 'components/',
    may: [
      'lib/article/',
      'lib/text/',
      'lib/settings/',
      'lib/i18n/',
      'lib/shortcuts/',
      // What a mark is: a table and pure functions.
      'lib/library/marks/mark.ts',
      'preact',
      '@preact/signals',
      '@tanstack/virtual-core',
    ],
    mayType: ['lib/'],
  },
  { room: 'lib/app/', may: ['lib/', 'wxt/', 'preact', '@preact/signals'] },
  { room: 'lib/article/', may: ['lib/text/', '@mozilla/readability'] },
  { room: 'lib/text/', may: [] },
  {
    room: 'lib/speech/',
    may: ['lib/text/', 'lib/article/text.ts', '@preact/signals', '@echogarden/', '@breezystack/lamejs'],
    mayType: ['lib/article/types.ts'],
  },
  {
    room: 'lib/library/',
    may: ['lib/text/', 'lib/article/text.ts', 'fflate'],
    mayType: ['lib/article/types.ts'],
  },
  { room: 'lib/settings/', may: ['wxt/', '@preact/signals'], mayType: ['lib/'] },
  { room: 'lib/messages/', may: ['wxt/'], mayType: ['lib/'] },
  { room: 'lib/platform/', may: ['webextension-polyfill', 'wxt/'], mayType: ['lib/'] },
  { room: 'lib/i18n/', may: ['lib/settings/', '.wxt/', 'preact', '@preact/signals'] },
  { room: 'lib/shortcuts/', may: [], mayType: ['lib/i18n/'] },
];

const roomOf = (path: string): Room | undefined => ROOMS.find(({ room }) => path.startsWith(room));
const isAllowed = (starts: readonly string[], to: string): boolean => starts.some((start) => to.startsWith(start));

const files = productSources();
const imports = files.flatMap(importsOf);

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('go where the rooms allow', () => {
    const wrong = imports.filter(({ from, to, isType }) => {
      const room = roomOf(from);
      if (!room) return true;
      if (to.startsWith(room.room) || to.endsWith('.module.css')) return false;
      return !isAllowed(room.may, to) && !(isType && isAllowed(room.mayType ?? [], to));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('never reach into entrypoints', () => {
    const wrong = imports.filter(({ from, to }) => to.startsWith('entrypoints/') && !from.startsWith('entrypoints/'));
    expect(wrong).toEqual([]);
  });

  it('put every file of lib into a room', () => {
    expect(files.filter(({ path }) => !roomOf(path)).map(({ path }) => path)).toEqual([]);
  });

  it('make no circle', () => {
    const graph = Map.groupBy(
      imports.filter(({ isType }) => !isType),
      ({ from }) => from,
    );
    const finished = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (finished.has(path) || trail.includes(path)) return;
      for (const { to } of graph.get(path) ?? []) visit(to, [...trail, path]);
      finished.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });
});
