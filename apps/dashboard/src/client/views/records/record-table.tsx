import { useTable } from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import type { CallRow } from '../../../api/answers.ts';
import type { RecordFilter } from '../../../api/record-filter.ts';
import { usePage } from '../../page-context.ts';
import { features, toColumns } from './columns.tsx';

/**
 * Calls as a table; where there is little room, each is a card. The roles are said, for a browser
 * forgets what is a table once its parts are laid out in another way.
 */
export function RecordTable({
  rows,
  kind,
}: {
  readonly rows: readonly CallRow[];
  readonly kind: RecordFilter['kind'];
}): ReactNode {
  const { texts } = usePage();
  const columns = useMemo(() => toColumns(kind, texts), [kind, texts]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features, columns, data, getRowId: ({ id }) => id });
  return (
    <table className="records stacking" role="table">
      <caption className="unseen">{texts.views.records}</caption>
      <thead role="rowgroup">
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} role="row">
            {group.headers.map((header) => (
              <th key={header.id} role="columnheader" scope="col" className={header.column.id}>
                <table.FlexRender header={header} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody role="rowgroup">
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id} role="row">
            {row.getAllCells().map((cell) => (
              <td
                key={cell.id}
                role="cell"
                className={cell.column.id}
                data-label={cell.column.columnDef.header}
              >
                <table.FlexRender cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
