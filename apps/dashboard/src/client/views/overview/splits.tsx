import type { ReactNode } from 'react';
import type { TrendsAnswer } from '../../../api/answers.ts';
import type { DayRange } from '../../../api/range.ts';
import { resultNames, type RecordFilter } from '../../../api/record-filter.ts';
import { usualSize, type RecordsAddress } from '../../address/address.ts';
import { Columns } from '../../charts/columns.tsx';
import { Rows, type Part } from '../../charts/rows.tsx';
import { shareOf } from '../../format/formats.ts';
import { nameOf } from '../../parts/badge.tsx';
import { usePage } from '../../page-context.ts';

type Scope = 'all' | 'oneToOne' | 'group';

/** How the calls of a span of time are made up. */
export function Splits({
  answer,
  scope,
  range,
}: {
  readonly answer: TrendsAnswer;
  readonly scope: Scope;
  readonly range: DayRange;
}): ReactNode {
  const { texts, formats } = usePage();
  const { overview, figures } = texts;
  const { durations, answered } = answer.total[scope];
  const average = formats.duration(shareOf(durations.total, answered));
  return (
    <div className="splits">
      <section className="card" aria-label={overview.results}>
        <h3>{overview.results}</h3>
        <Rows parts={useResults(answer, scope, range)} tinted />
      </section>
      <section className="card" aria-label={overview.durations}>
        <div className="card-head">
          <h3>{overview.durations}</h3>
          <p className="note">
            {figures.average} {average}
          </p>
        </div>
        <Rows
          parts={Object.entries(durations.spread).map(([name, value]) => ({
            ...{ name, value, text: nameOf(overview.spread, name) },
          }))}
        />
      </section>
      <section className="card" aria-label={overview.hours}>
        <h3>{overview.hours}</h3>
        <Columns
          columns={answer.hours[scope].map((value, hour) => ({
            ...{ name: overview.hourOf(hour), value, text: formats.number(value) },
            label: hour % 6 === 0 ? String(hour) : '',
          }))}
        />
      </section>
      <section className="card" aria-label={overview.platforms}>
        <h3>{overview.platforms}</h3>
        <Rows parts={usePlatforms(answer, scope)} />
      </section>
    </div>
  );
}

function useResults({ total }: TrendsAnswer, scope: Scope, range: DayRange): readonly Part[] {
  const { texts } = usePage();
  const { results } = total[scope];
  const kind = scope === 'all' ? undefined : scope;
  const parts = resultNames.map((name) => ({
    ...{ name, value: results[name], text: texts.results[name] },
    to: toRecords(range, { kind, result: name }),
  }));
  const known = parts.filter(({ name, value }) => value > 0 || name !== 'none');
  if (results.other === 0) return known;
  return [...known, { name: 'other', value: results.other, text: texts.results.other }];
}

function toRecords(range: DayRange, filter: Pick<RecordFilter, 'kind' | 'result'>): RecordsAddress {
  return { view: 'records', ...range, ...filter, size: usualSize };
}

function usePlatforms({ total }: TrendsAnswer, scope: Scope): readonly Part[] {
  const { texts } = usePage();
  return Object.entries(total[scope].platforms)
    .filter(([, value]) => value > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, value]) => ({ name, value, text: nameOf(texts.platforms, name) }));
}
