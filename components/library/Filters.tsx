import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import type { SortKey, View } from '../../lib/library/arrange.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './filters.module.css';

interface FiltersProps {
  /** Stands before them, with the button that brings them in a narrow window. */
  search: ComponentChildren;
  view: View;
  sites: readonly [string, number][];
  tags: readonly [string, number][];
  onChange: (view: View) => void;
}

const SORTS: readonly SortKey[] = ['saved', 'published', 'title', 'site', 'length', 'read'];

/** What each choice of state asks of a view. */
const STATES = {
  current: {},
  today: { since: 0 },
  unread: { read: false },
  read: { read: true },
  audio: { hasAudio: true },
  marked: { hasMarks: true },
  archived: { archived: true },
} as const satisfies Record<string, View>;
type StateName = keyof typeof STATES;
const STATE_NAMES = Object.keys(STATES) as StateName[];

function stateOf({ read, archived, hasAudio, hasMarks, since }: View): StateName {
  if (since !== undefined) return 'today';
  if (archived === true) return 'archived';
  if (hasAudio) return 'audio';
  if (hasMarks) return 'marked';
  return read === undefined ? 'current' : read ? 'read' : 'unread';
}

interface Choices {
  site: string;
  tag: string;
  sort: SortKey;
  reverse: boolean;
  state: StateName;
}

/** Midnight where the reader is, in milliseconds since 1970. */
function startOfDay(): number {
  return new Date().setHours(0, 0, 0, 0);
}

interface PickProps {
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
  onPick: (value: string) => void;
}

function Pick({ label, value, options, onPick }: PickProps) {
  return (
    <label class={styles['pick']}>
      <span class={styles['label']}>{label}</span>
      <select value={value} aria-label={label} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Search, order and filters of the list. A narrow window hides order and filters until they are asked for, but never while they change what is listed. */
export function Filters({ search, view, sites, tags, onChange }: FiltersProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const facet = (entries: readonly [string, number][], all: string) => [
    { value: '', text: all },
    ...entries.map(([name, count]) => ({ value: name, text: `${name} (${count})` })),
  ];
  const { site = '', tag = '', sort = 'saved', reverse = false } = view;
  const change = (changes: Partial<Choices>): void => {
    const next = { site, tag, sort, reverse, state: stateOf(view), ...changes };
    onChange({
      sort: next.sort,
      ...(next.site && { site: next.site }),
      ...(next.tag && { tag: next.tag }),
      ...(next.reverse && { reverse: true }),
      ...STATES[next.state],
      ...(next.state === 'today' && { since: startOfDay() }),
    });
  };
  const isUsed = site !== '' || tag !== '' || sort !== 'saved' || reverse || stateOf(view) !== 'current';
  return (
    <>
      <div class={styles['line']}>
        {search}
        {!isUsed && (
          <div class={styles['narrow']}>
            <IconButton
              icon="settings"
              label={t('library.filters')}
              expanded={isOpen}
              controls={id}
              onClick={() => setOpen(!isOpen)}
            />
          </div>
        )}
      </div>
      <fieldset id={id} class={styles['filters']} data-open={isOpen || isUsed || undefined}>
        <legend class="visually-hidden">{t('library.filters')}</legend>
        <Pick
          label={t('library.sort')}
          value={sort}
          options={SORTS.map((key) => ({ value: key, text: t(`library.sorts.${key}`) }))}
          onPick={(value) => change({ sort: value as SortKey })}
        />
        <IconButton
          icon="down"
          label={t('library.reverse')}
          pressed={reverse}
          onClick={() => change({ reverse: !reverse })}
        />
        <Pick
          label={t('library.state')}
          value={stateOf(view)}
          options={STATE_NAMES.map((name) => ({ value: name, text: t(`library.states.${name}`) }))}
          onPick={(value) => change({ state: value as StateName })}
        />
        <Pick
          label={t('library.site')}
          value={site}
          options={facet(sites, t('library.allSites'))}
          onPick={(value) => change({ site: value })}
        />
        {tags.length > 0 && (
          <Pick
            label={t('library.tag')}
            value={tag}
            options={facet(tags, t('library.allTags'))}
            onPick={(value) => change({ tag: value })}
          />
        )}
      </fieldset>
    </>
  );
}
