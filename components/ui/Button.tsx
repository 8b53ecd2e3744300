import type { ComponentChildren, Ref } from 'preact';
import styles from './button.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface Common {
  icon?: IconName;
  solid?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

interface ButtonProps extends Common {
  children: ComponentChildren;
  /** `primary` is the one thing to do here; `quiet` has no edge. */
  kind?: 'primary' | 'plain' | 'quiet';
  /** Set where the button turns something on and off. */
  pressed?: boolean;
  type?: 'button' | 'submit';
  /** Keys that do the same, as `aria-keyshortcuts` writes them. */
  keys?: string;
}

/** A button with a written name. */
export function Button({
  children,
  icon,
  solid,
  kind = 'plain',
  pressed,
  type = 'button',
  keys,
  ...rest
}: ButtonProps) {
  return (
    <button
      class={styles['button']}
      data-kind={kind}
      type={type}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      {...rest}
    >
      {icon && <Icon name={icon} {...(solid && { solid })} />}
      {children}
    </button>
  );
}

/** A way to another page that stands among quiet buttons. */
export function QuietLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class={styles['button']} data-kind="quiet" href={href}>
      {children}
    </a>
  );
}

interface IconButtonProps extends Common {
  /** Accessible name, shown as a tip. */
  label: string;
  icon: IconName;
  pressed?: boolean;
  /** Makes it a switch. */
  checked?: boolean;
  /** Set where the button opens a panel. */
  expanded?: boolean;
  controls?: string;
  /** Keys that do the same, as `aria-keyshortcuts` writes them. */
  keys?: string;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button that shows its icon alone. */
export function IconButton({
  label,
  icon,
  solid,
  pressed,
  checked,
  expanded,
  controls,
  keys,
  buttonRef,
  ...rest
}: IconButtonProps) {
  return (
    <button
      ref={buttonRef ?? null}
      class={styles['icon-button']}
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      {...(checked !== undefined && { role: 'switch', 'aria-checked': checked })}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-keyshortcuts={keys}
      {...rest}
    >
      <Icon name={icon} {...(solid && { solid })} />
    </button>
  );
}
