import { useI18n } from '../../../lib/i18n/context.ts';
import { MARK_COLOURS, type MarkColour } from '../../../lib/library/marks/mark.ts';
import styles from './notes.module.css';

interface ColourRowProps {
  /** The mark's own; none while it is not made. */
  colour: MarkColour | undefined;
  choose: (colour: MarkColour) => void;
}

/** The four colours, each a button with its name. */
export function ColourRow({ colour, choose }: ColourRowProps) {
  const { t } = useI18n();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form where there is none
    <div class={styles['colours']} role="group" aria-label={t('notes.colours')}>
      {MARK_COLOURS.map((name) => (
        <button
          key={name}
          type="button"
          class={styles['colour']}
          data-colour={name}
          aria-label={t(`notes.${name}`)}
          title={t(`notes.${name}`)}
          aria-pressed={colour === name}
          onClick={() => choose(name)}
        />
      ))}
    </div>
  );
}
