import { createContext } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';

/** What can be open beside or over the article; one at a time. */
export type PanelName = 'type' | 'outline' | 'help' | 'notes' | 'speech' | 'export';

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

/** Which panel of a page is open, and how to change that. */
export function usePanels(): Panels {
  const [open, setOpen] = useState<PanelName | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const toggle = useCallback((panel: PanelName) => setOpen((now) => (now === panel ? null : panel)), []);
  return useMemo(() => ({ open, toggle, close }), [open, toggle, close]);
}
