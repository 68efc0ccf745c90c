import type { ReactNode } from 'react';
import { usePage } from '../page-context.ts';

/** A time as the vendor's console writes it. */
export function Moment({ at }: { readonly at: number | undefined }): ReactNode {
  const { formats, texts } = usePage();
  if (at === undefined) return <span className="note">{texts.records.noTime}</span>;
  return (
    <time dateTime={new Date(at).toISOString()} className="moment">
      {formats.dateTime(at)}
    </time>
  );
}
