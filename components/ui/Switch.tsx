import { useId } from 'preact/hooks';
import styles from './switch.module.css';

interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** One sentence on what it does. */
  hint?: string;
}

/** On or off, at once. */
export function Switch({ label, checked, onChange, hint }: SwitchProps) {
  const id = useId();
  return (
    <div class={styles['row']}>
      <label class={styles['label']} for={id}>
        {label}
      </label>
      <input
        class={styles['input']}
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          // The owner decides; a refused change must not stay on the screen.
          event.currentTarget.checked = checked;
          onChange(wanted);
        }}
      />
      {hint && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}
