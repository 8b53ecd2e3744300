import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusHome } from '../ui/use-focus-home.ts';

interface GoingButtonProps {
  /** Takes the focus when the button goes. */
  home: RefObject<HTMLElement | null>;
  className?: string | undefined;
  onClick: () => void;
  children: ComponentChildren;
}

/** A button that is there only while there is something for it to do. */
export function GoingButton({ home, className, onClick, children }: GoingButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusHome(button, home);
  return (
    <button ref={button} type="button" class={className} onClick={onClick}>
      {children}
    </button>
  );
}
