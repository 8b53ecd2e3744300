import type { Keeper } from '../../../lib/app/saving/reader-keep.ts';
import type { ReaderParts } from '../ReaderPage.tsx';
import { ExportTool } from './ExportTool.tsx';
import { SaveTool } from './SaveTool.tsx';

/** What saving and exporting add to the reader. */
export function keepParts(keeper: Keeper): ReaderParts {
  return {
    tools: (
      <>
        <SaveTool keeper={keeper} />
        <ExportTool keeper={keeper} />
      </>
    ),
    actions: { 'save-article': () => void keeper.save() },
  };
}
