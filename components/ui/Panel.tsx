import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './Button.tsx';
import styles from './panel.module.css';

interface PanelProps {
  title: string;
  /** Accessible name of the close button. */
  closeLabel: string;
  close: () => void;
  /** A modal panel keeps everything else out of reach; a plain one leaves the page usable beside it. */
  modal?: boolean;
  /** As wide as the window allows. */
  wide?: boolean;
  id?: string;
  children: ComponentChildren;
}

/** What scrolls must be reachable with the keyboard, even where nothing in it is (WCAG 2.1.1). */
const REACHABLE = { tabIndex: 0 };

/** A dialog that takes the focus when it opens and gives it back when it closes. Esc closes it. */
export function Panel({ title, closeLabel, close, modal = false, wide = false, id, children }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  // At once, not after the next paint: a key pressed in between would go to a page whose focus is nowhere.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    if (modal) element?.showModal();
    else element?.show();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [modal]);

  return (
    <dialog
      ref={dialog}
      id={id}
      class={styles['panel']}
      aria-labelledby={heading}
      data-modal={modal || undefined}
      data-wide={wide || undefined}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class={styles['head']}>
        <h2 id={heading}>{title}</h2>
        <IconButton icon="close" label={closeLabel} onClick={close} />
      </div>
      <div class={styles['body']} {...(modal && REACHABLE)}>
        {children}
      </div>
    </dialog>
  );
}
