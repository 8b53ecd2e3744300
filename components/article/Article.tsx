import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Ref } from 'preact';
import { memo } from 'preact/compat';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article, Block } from '../../lib/article/types.ts';
import styles from './article.module.css';
import { BlockView } from './Blocks.tsx';
import { BoldStartsContext } from './bold-starts.ts';
import { buildOrder, chunksOf } from './chunks.ts';
import './highlights.css';
import { Meta } from './Meta.tsx';
import { Rest } from './Rest.tsx';
import { whenNear } from './when-near.ts';

interface ArticleViewProps {
  article: Article;
  /** Block to build first, where the reader left off. */
  startAt?: string | undefined;
  /** Called once every block is in the page. */
  onComplete?: () => void;
  articleRef?: Ref<HTMLElement>;
}

interface ChunkProps {
  blocks: readonly Block[];
  isBuilt: ReadonlySignal<boolean>;
}

/** Some blocks. Bold first letters come and go where they are read: an article of 20,000 paragraphs has a million of them. */
function Chunk({ blocks, isBuilt }: ChunkProps) {
  const isBuiltNow = isBuilt.value;
  const wanted = useContext(BoldStartsContext);
  const [shown, show] = useState(wanted);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current || shown === wanted) return undefined;
    if (isBuiltNow) return whenNear(element.current, () => show(wanted));
    show(wanted);
    return undefined;
  }, [shown, wanted, isBuiltNow]);
  const content = useMemo(
    () => isBuiltNow && blocks.map((block) => <BlockView key={block.id} block={block} />),
    [blocks, isBuiltNow],
  );
  return (
    <div ref={element} class={styles['chunk']} style={{ '--blocks': blocks.length }}>
      <BoldStartsContext.Provider value={shown}>{content}</BoldStartsContext.Provider>
    </div>
  );
}

/** Builds the chunks one task at a time, so that the page answers between them; gives the stop. */
function buildLater(order: readonly number[], built: readonly Signal<boolean>[], onComplete?: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  function build(step: number): void {
    const index = order[step];
    const chunk = index === undefined ? undefined : built[index];
    if (!chunk) {
      onComplete?.();
      return;
    }
    const wasBuilt = chunk.value;
    chunk.value = true;
    if (wasBuilt) build(step + 1);
    else timer = setTimeout(build, 0, step + 1);
  }
  timer = setTimeout(build, 0, 0);
  return () => clearTimeout(timer);
}

/**
 * An article as a page. The first screen is there with the first render; long articles grow in chunks after it.
 * Every block's element has the block's id and `data-block`; the title and the lead have `data-block` "title" and "lead".
 */
export const ArticleView = memo(function ArticleView({ article, startAt, onComplete, articleRef }: ArticleViewProps) {
  const { chunks, built, first } = useMemo(() => {
    const chunks = chunksOf(article.blocks);
    const first = Math.max(
      0,
      chunks.findIndex((blocks) => blocks.some(({ id }) => id === startAt)),
    );
    return { chunks, first, built: chunks.map((_, index) => signal(index === 0 || index === first)) };
  }, [article, startAt]);

  useEffect(() => buildLater(buildOrder(chunks.length, first), built, onComplete), [chunks, built, first, onComplete]);

  return (
    <article
      ref={articleRef ?? null}
      class={styles['article']}
      lang={article.language.startsWith('vi') ? 'vi' : article.language}
    >
      <header>
        <h1 data-block="title">{article.title}</h1>
        <Meta article={article} />
        {article.lead && (
          <p class={styles['lead']} data-block="lead">
            {article.lead}
          </p>
        )}
      </header>
      {chunks.map((blocks, index) => {
        const isBuilt = built[index];
        return isBuilt && <Chunk key={index} blocks={blocks} isBuilt={isBuilt} />;
      })}
      <Rest article={article} />
    </article>
  );
});
