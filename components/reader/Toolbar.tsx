import type { ComponentChildren, Ref } from 'preact';
import type { Article } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import type { Settings } from '../../lib/settings/signals.ts';
import { MAX_TEXT_SCALE, MIN_TEXT_SCALE, nextScale, previousScale } from '../../lib/settings/steps.ts';
import { originalAddress } from '../../lib/text/stay-address.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Progress } from './Progress.tsx';
import type { PanelName } from './panels.ts';
import styles from './toolbar.module.css';

interface ToolbarProps {
  settings: Settings;
  article: Article;
  open: PanelName | null;
  toggle: (panel: PanelName) => void;
  /** These take the focus back from what they open. */
  outlineButton: Ref<HTMLButtonElement>;
  scrollButton: Ref<HTMLButtonElement>;
  /** The page scrolls by itself. */
  isScrolling: boolean;
  toggleScroll: () => void;
  print: () => void;
  openLibrary: () => void;
  /** Listening, saving, exporting. */
  children?: ComponentChildren;
}

function SizeTools({ settings }: { settings: Settings }) {
  const { t, number } = useI18n();
  const scale = settings.values.textScale.value;
  return (
    <>
      <IconButton
        icon="type-smaller"
        label={t('reader.smaller')}
        keys="-"
        disabled={scale <= MIN_TEXT_SCALE}
        onClick={() => settings.set('textScale', previousScale(scale))}
      />
      <output class={styles['scale']}>{number(scale / 100, { style: 'percent' })}</output>
      <IconButton
        icon="type-larger"
        label={t('reader.larger')}
        keys="+"
        disabled={scale >= MAX_TEXT_SCALE}
        onClick={() => settings.set('textScale', nextScale(scale))}
      />
    </>
  );
}

/** The reader's tools, named as the design page names them. Those that are used most come first: a narrow window shows them without scrolling. */
export function Toolbar({
  settings,
  article,
  open,
  toggle,
  outlineButton,
  scrollButton,
  isScrolling,
  toggleScroll,
  print,
  openLibrary,
  children,
}: ToolbarProps) {
  const { t } = useI18n();
  const panel = (name: PanelName) => ({
    expanded: open === name,
    controls: open === name ? `panel-${name}` : undefined,
    onClick: () => toggle(name),
  });
  return (
    <header class={styles['header']}>
      <div class={styles['bar']} role="toolbar" aria-label={t('reader.tools')}>
        <a
          class={styles['source']}
          href={originalAddress(article.canonicalUrl ?? article.url, settings.values.autoOpenSites.value)}
          rel="noreferrer"
          aria-label={t('reader.original')}
          title={t('reader.original')}
        >
          <Icon name="source" />
          <span class={styles['name']}>{t('reader.original')}</span>
        </a>
        <span class={styles['space']} />
        <Progress wordCount={article.wordCount} />
        <SizeTools settings={settings} />
        <IconButton icon="type-face" label={t('type.title')} {...defined(panel('type'))} />
        {children}
        <IconButton
          buttonRef={outlineButton}
          icon="outline"
          label={t('reader.outline')}
          keys="o"
          {...defined(panel('outline'))}
        />
        <IconButton
          icon="focus"
          label={t('reader.focus')}
          keys="f"
          checked={settings.values.lineFocus.value}
          onClick={() => settings.set('lineFocus', !settings.values.lineFocus.value)}
        />
        <IconButton
          buttonRef={scrollButton}
          icon="scroll"
          label={t('scroll.title')}
          keys="c"
          checked={isScrolling}
          onClick={toggleScroll}
        />
        <IconButton icon="print" label={t('reader.print')} onClick={print} />
        <IconButton icon="library" label={t('reader.library')} onClick={openLibrary} />
        <IconButton icon="help" label={t('help.title')} keys="?" onClick={() => toggle('help')} />
      </div>
    </header>
  );
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function defined<T extends object>(props: T): Defined<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Defined<T>;
}
