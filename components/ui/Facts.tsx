import { Fragment } from 'preact';
import styles from './facts.module.css';

/** Short facts in a row, with dots between them; a line may end with a dot but never begins with one. */
export function Facts({ facts }: { facts: readonly string[] }) {
  return facts.map((fact, index) => (
    <Fragment key={fact}>
      {index > 0 && ' '}
      {fact}
      {index < facts.length - 1 && <span class={styles['dot']}> ·</span>}
    </Fragment>
  ));
}
