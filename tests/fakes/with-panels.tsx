import type { ComponentChildren } from 'preact';
import { PanelsContext, usePanels } from '../../components/reader/panels.ts';

/** Parts of the reader that open panels, without the page around them. */
export function WithPanels({ children }: { children: ComponentChildren }) {
  return <PanelsContext.Provider value={usePanels()}>{children}</PanelsContext.Provider>;
}
