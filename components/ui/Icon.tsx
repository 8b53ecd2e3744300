import styles from './icon.module.css';
import { ICONS, type IconName } from './icons.ts';

interface IconProps {
  name: IconName;
  /** Fills the shape, for a state that is on. */
  solid?: boolean;
}

/** An icon beside a name; it says nothing to a screen reader. */
export function Icon({ name, solid = false }: IconProps) {
  return (
    <svg
      class={styles['icon']}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      data-solid={solid || undefined}
    >
      {ICONS[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
