import { useId } from 'preact/hooks';
import styles from './choice.module.css';

export interface Option<T extends string | number> {
  value: T;
  label: string;
  /** Shows the label in this family. */
  fontFamily?: string;
  /** Shows the label in this theme's colours. */
  theme?: string;
}

interface ChoiceProps<T extends string | number> {
  legend: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
  /** One sentence on what it does. */
  hint?: string;
}

/** One of a few, all in sight: radio buttons that look like tiles. */
export function Choice<T extends string | number>({ legend, options, value, onChange, hint }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset class={styles['choice']} aria-describedby={hint && `${id}-hint`}>
      <legend class={styles['legend']}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {hint}
        </p>
      )}
      <div class={styles['tiles']}>
        {options.map((option) => (
          <label
            key={option.value}
            class={styles['tile']}
            data-theme={option.theme}
            style={{ fontFamily: option.fontFamily }}
          >
            <input
              class={styles['input']}
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
