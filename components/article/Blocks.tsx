import type { ComponentType } from 'preact';
import { useContext } from 'preact/hooks';
import type {
  Block,
  Heading,
  Image,
  List,
  ListItem,
  Note,
  Paragraph,
  Quote,
  Signature,
  VideoLink,
} from '../../lib/article/types.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './blocks.module.css';
import { FigureView } from './Figure.tsx';
import { PicturesContext } from './pictures.ts';
import { Runs } from './Runs.tsx';
import { TableView } from './Table.tsx';
import { usePicture } from './use-picture.ts';

const anchor = (block: Block) => ({ id: block.id, 'data-block': block.id });

function HeadingView({ block }: { block: Heading }) {
  const Tag = `h${block.level}` as const;
  return (
    <Tag {...anchor(block)} class={styles['heading']}>
      <Runs runs={block.runs} />
    </Tag>
  );
}

function ParagraphView({ block }: { block: Paragraph }) {
  return (
    <p {...anchor(block)} class={styles['paragraph']} data-align={block.align}>
      <Runs runs={block.runs} />
    </p>
  );
}

function QuoteView({ block }: { block: Quote }) {
  return (
    <blockquote {...anchor(block)} class={styles['quote']}>
      {block.paragraphs.map((runs, index) => (
        <p key={index}>
          <Runs runs={runs} />
        </p>
      ))}
    </blockquote>
  );
}

function ListItems({ items }: { items: readonly ListItem[] }) {
  return items.map((item, index) => (
    <li key={index}>
      <Runs runs={item.runs} />
      {item.list &&
        (item.list.ordered ? (
          <ol>
            <ListItems items={item.list.items} />
          </ol>
        ) : (
          <ul>
            <ListItems items={item.list.items} />
          </ul>
        ))}
    </li>
  ));
}

function ListView({ block }: { block: List }) {
  const items = <ListItems items={block.items} />;
  return block.ordered ? (
    <ol {...anchor(block)} class={styles['list']} start={block.start}>
      {items}
    </ol>
  ) : (
    <ul {...anchor(block)} class={styles['list']}>
      {items}
    </ul>
  );
}

/** A film's picture, from its copy where one is kept; one that cannot be had is left out. */
function Poster({ image }: { image: Image }) {
  const { source, attempt, missing, fail } = usePicture(image, useContext(PicturesContext));
  if (missing) return null;
  return (
    <img
      key={attempt}
      src={source}
      alt=""
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={fail}
    />
  );
}

function VideoLinkView({ block }: { block: VideoLink }) {
  return (
    <p {...anchor(block)} class={styles['video']}>
      <a href={block.href} rel="noreferrer">
        {block.poster && <Poster image={block.poster} />}
        <Icon name="video" />
        <span>{block.title}</span>
      </a>
    </p>
  );
}

function NoteView({ block }: { block: Note }) {
  return (
    <p {...anchor(block)} class={styles['note']} role="doc-footnote">
      <Runs runs={block.runs} />
    </p>
  );
}

function SignatureView({ block }: { block: Signature }) {
  return (
    <p {...anchor(block)} class={styles['signature']}>
      <Runs runs={block.runs} />
    </p>
  );
}

const VIEWS: { [T in Block['type']]: ComponentType<{ block: Extract<Block, { type: T }> }> } = {
  heading: HeadingView,
  paragraph: ParagraphView,
  quote: QuoteView,
  list: ListView,
  figure: FigureView,
  table: TableView,
  'video-link': VideoLinkView,
  note: NoteView,
  signature: SignatureView,
};

/** One block of an article. Its text nodes, in order, are the parts of `blockText(block)`. */
export function BlockView({ block }: { block: Block }) {
  const View = VIEWS[block.type] as ComponentType<{ block: Block }>;
  return <View block={block} />;
}
