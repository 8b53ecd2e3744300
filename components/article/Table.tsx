import { runsText } from '../../lib/article/text.ts';
import type { Table, TableCell } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import styles from './blocks.module.css';
import { Runs } from './Runs.tsx';

/** What scrolls must be reachable with the keyboard (WCAG 2.1.1). */
const REACHABLE = { tabIndex: 0 };

function Cell({ cell, isFirstRow }: { cell: TableCell; isFirstRow: boolean }) {
  const spans = { colSpan: cell.colspan, rowSpan: cell.rowspan };
  return cell.header ? (
    <th scope={isFirstRow ? 'col' : 'row'} {...spans}>
      <Runs runs={cell.runs} />
    </th>
  ) : (
    <td {...spans}>
      <Runs runs={cell.runs} />
    </td>
  );
}

/** On paper, more columns than these take smaller type and narrower cells; fewer fit as they are. */
const FEW_COLUMNS = 6;

const columnsOf = (rows: Table['rows']): number =>
  Math.max(0, ...rows.map((row) => row.reduce((sum, { colspan = 1 }) => sum + colspan, 0)));

/** A table that scrolls inside itself where it is wider than the column. */
export function TableView({ block }: { block: Table }) {
  const { t } = useI18n();
  const columns = columnsOf(block.rows);
  return (
    <section
      id={block.id}
      data-block={block.id}
      class={styles['table']}
      aria-label={runsText(block.caption) || t('article.table')}
      {...(columns > FEW_COLUMNS && { 'data-columns': 'many', style: { '--columns': columns } })}
      {...REACHABLE}
    >
      <table>
        {block.caption.length > 0 && (
          <caption>
            <Runs runs={block.caption} />
          </caption>
        )}
        <tbody>
          {block.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, cellIndex) => (
                <Cell key={cellIndex} cell={cell} isFirstRow={rowIndex === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
