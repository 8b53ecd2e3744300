import type { ReaderParts } from './ReaderPage.tsx';

/** The parts of several rooms as one, in order. */
export function joinParts(...all: readonly ReaderParts[]): ReaderParts {
  return {
    tools: all.map(({ tools }) => tools),
    player: all.map(({ player }) => player),
    layers: all.map(({ layers }) => layers),
    actions: Object.assign({}, ...all.map(({ actions }) => actions)),
  };
}
