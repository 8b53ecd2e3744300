import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './Button.tsx';
import styles from './panel.module.css';

interface PanelProps {
  title: string;
  /** Accessible name of the close button. */
  closeLabel: string;
  close: () => void;
  /** A modal panel keeps everything else out of reach; a plain one leaves the page usable beside it. */
  modal?: boolean;
  id?: string;
  children: ComponentChildren;
}

/** A dialog that takes the focus when it opens and gives it back when it closes. Esc closes it. */
export function Panel({ title, closeLabel, close, modal = false, id, children }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
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
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div class={styles['head']}>
        <h2 id={heading}>{title}</h2>
        <IconButton icon="close" label={closeLabel} onClick={close} />
      </div>
      <div class={styles['body']}>{children}</div>
    </dialog>
  );
}
