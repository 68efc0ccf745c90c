import type { ReactNode } from 'react';

/** One column of a small chart. */
export interface Column {
  readonly name: string;
  /** What stands below it; empty where there is no room for every name. */
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/** Columns side by side: a small chart that is a list to those who see nothing. */
export function Columns({ columns }: { readonly columns: readonly Column[] }): ReactNode {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  return (
    <ol className="columns-chart">
      {columns.map(({ name, label, value, text }) => (
        <li key={name} title={`${name}: ${text}`}>
          <span className="unseen">{`${name}: ${text}`}</span>
          <span className="column" aria-hidden="true">
            <span style={{ height: `${(value / most) * 100}%` }} />
          </span>
          <span className="label" aria-hidden="true">
            {label}
          </span>
        </li>
      ))}
    </ol>
  );
}
