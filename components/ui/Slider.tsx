import { useId } from 'preact/hooks';
import styles from './slider.module.css';

interface SliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words, shown and spoken. */
  text: string;
  onChange: (value: number) => void;
  hint?: string;
}

/** A number on a line. The value in words is read with it. */
export function Slider({ label, value, min, max, step, text, onChange, hint }: SliderProps) {
  const id = useId();
  return (
    <div class={styles['slider']}>
      <label class={styles['label']} for={id}>
        {label}
      </label>
      <output class={styles['value']} for={id} aria-live="off">
        {text}
      </output>
      <input
        class={styles['input']}
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        aria-describedby={hint && `${id}-hint`}
        style={{ '--filled': `${((value - min) / (max - min)) * 100}%` }}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      {hint && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}
