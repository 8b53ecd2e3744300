import { createContext } from 'preact';

/** What can be open beside or over the article; one at a time. */
export type PanelName = 'type' | 'outline' | 'help' | 'notes';

/** The panel that is open, for the parts that other rooms add to the reader. */
export interface Panels {
  open: PanelName | null;
  toggle: (panel: PanelName) => void;
  close: () => void;
}

export const PanelsContext = createContext<Panels>({
  open: null,
  toggle: () => undefined,
  close: () => undefined,
});
