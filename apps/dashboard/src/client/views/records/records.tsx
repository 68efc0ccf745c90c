import type { ReactNode } from 'react';
import type { CountAnswer, RecordsAnswer } from '../../../api/answers.ts';
import { toFilterQuery, toQuery, type RecordsAddress } from '../../address/address.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { Link } from '../../parts/link.tsx';
import { Segments } from '../../parts/segments.tsx';
import { Answered, Empty } from '../../parts/state.tsx';
import { usePage } from '../../page-context.ts';
import { toSeenText } from '../../seen-text.ts';
import { Filters } from './filters.tsx';
import { Pager } from './pager.tsx';
import { RecordTable } from './record-table.tsx';

/** The calls, filtered and page by page. */
export function Records({ address }: { readonly address: RecordsAddress }): ReactNode {
  const { texts, formats, round } = usePage();
  const { after: cursor, size: limit } = address;
  const filter = toFilterQuery(address, formats.timeZone);
  // What was turned to stays as it was found; only the first page is where new calls appear.
  const rounds = cursor === undefined ? round : 0;
  const known = useAnswer<RecordsAnswer>(`records?${filter}&${toQuery({ limit, cursor })}`, rounds);
  const counted = useAnswer<CountAnswer>(`count?${filter}`, rounds);
  const count = counted.isStale ? undefined : counted.answer?.count;
  return (
    <div className="view">
      <div className="bar">
        <h1>{texts.views.records}</h1>
        <Segments label={texts.kind} segments={useKinds(address)} />
        <Downloads filter={filter} />
      </div>
      <Filters address={address} />
      <p className="counted note" role="status">
        {count !== undefined && toCountText(count, texts.records, formats.number)}
      </p>
      <Answered known={known}>
        {({ rows, cursor: next }) =>
          rows.length === 0 ? (
            <NoRecords address={address} />
          ) : (
            <>
              <RecordTable rows={rows} kind={address.kind} />
              <Pager address={address} next={next} count={count} />
            </>
          )
        }
      </Answered>
    </div>
  );
}

function toCountText(
  count: number,
  texts: { readonly oneCall: string; readonly count: (count: string) => string },
  write: (count: number) => string,
): string {
  return count === 1 ? texts.oneCall : texts.count(write(count));
}

function useKinds(address: RecordsAddress) {
  const { texts } = usePage();
  return ([undefined, 'oneToOne', 'group'] as const).map((kind) => ({
    name: kind ?? 'all',
    text: texts.kinds[kind ?? 'all'],
    to: { ...address, kind, after: undefined },
    isCurrent: kind === address.kind,
  }));
}

const forms = [
  ['csv', 'CSV'],
  ['jsonl', 'JSON Lines'],
] as const;

function Downloads({ filter }: { readonly filter: string }): ReactNode {
  const { texts } = usePage();
  return (
    <p className="downloads">
      <span className="note">{texts.records.download}</span>
      {forms.map(([form, name]) => (
        <a
          key={form}
          className="button"
          href={`/api/calls.${form}?${filter}`}
          download
          aria-label={texts.records.downloadHint(name)}
        >
          {name}
        </a>
      ))}
    </p>
  );
}

/** No call is like that; an id that was typed in part is the usual reason. */
function NoRecords({ address }: { readonly address: RecordsAddress }): ReactNode {
  const { texts } = usePage();
  const { records } = texts;
  const partial = (['call', 'user'] as const).filter(
    (name) => address[name]?.endsWith('*') === false,
  );
  return (
    <Empty text={records.none} hint={records.noneHint}>
      {partial.map((name) => {
        const id = address[name] ?? '';
        return (
          <p key={name}>
            <Link to={{ ...address, after: undefined, [name]: `${id}*` }}>
              {records.tryPrefix(toSeenText(id))}
            </Link>
          </p>
        );
      })}
    </Empty>
  );
}
