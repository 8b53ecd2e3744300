import { Fragment } from 'preact';
import styles from './facts.module.css';

/** Short facts in a row, with dots between them. A line ends with a dot and never begins with one, and breaks inside no fact that has room on a line. */
export function Facts({ facts }: { facts: readonly string[] }) {
  return facts.map((fact, index) => (
    <Fragment key={fact}>
      {index > 0 && ' '}
      <span class={styles['fact']}>
        {fact}
        {index < facts.length - 1 && ' ·'}
      </span>
    </Fragment>
  ));
}
