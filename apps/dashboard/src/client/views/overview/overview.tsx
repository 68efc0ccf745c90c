import type { ReactNode } from 'react';
import type { OverviewAnswer, TrendsAnswer } from '../../../api/answers.ts';
import { addDays, toDay, type RangeName } from '../../../api/range.ts';
import { toQuery, type OverviewAddress } from '../../address/address.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { OwnDays } from '../../parts/own-days.tsx';
import { Segments } from '../../parts/segments.tsx';
import { Answered, Empty } from '../../parts/state.tsx';
import { usePage } from '../../page-context.ts';
import { LiveCalls } from './live-calls.tsx';
import { Splits } from './splits.tsx';
import { Tiles } from './tiles.tsx';
import { TrendCharts } from './trend-charts.tsx';

/** How things are and how they went. */
export function Overview({ address }: { readonly address: OverviewAddress }): ReactNode {
  const { texts, formats, round } = usePage();
  const { timeZone } = formats;
  const known = useAnswer<OverviewAnswer>(`overview?${toQuery({ timeZone })}`, round);
  return (
    <div className="view overview">
      <h1 className="unseen">{texts.views.overview}</h1>
      <Answered known={known}>
        {(answer) =>
          answer.status.lastCallAt === undefined ? (
            <Empty text={texts.overview.noCalls} hint={texts.overview.noCallsHint} />
          ) : (
            <div className="glance">
              <Tiles
                title={texts.overview.today}
                measures={answer.today}
                before={answer.yesterday}
              />
              <Tiles title={texts.overview.month} measures={answer.month} />
              <LiveCalls answer={answer} />
            </div>
          )
        }
      </Answered>
      {known.answer?.status.lastCallAt !== undefined && <Trends address={address} />}
    </div>
  );
}

const ranges: readonly RangeName[] = ['today', '7d', '30d', '90d', '365d', 'own'];

function Trends({ address }: { readonly address: OverviewAddress }): ReactNode {
  const { texts, formats, round, go } = usePage();
  const { view: _view, kind, ...range } = address;
  const query = toQuery({ ...range, timeZone: formats.timeZone });
  const known = useAnswer<TrendsAnswer>(`trends?${query}`, round);
  const scope = kind ?? 'all';
  return (
    <section className="trends" aria-label={texts.overview.trends}>
      <div className="bar">
        <h2>{texts.overview.trends}</h2>
        <Segments label={texts.ranges.label} segments={useRanges(address)} />
        <Segments
          label={texts.kind}
          segments={([undefined, 'oneToOne', 'group'] as const).map((name) => ({
            name: name ?? 'all',
            text: texts.kinds[name ?? 'all'],
            to: { ...address, kind: name },
            isCurrent: name === kind,
          }))}
        />
        {range.range === 'own' && (
          <OwnDays
            range={range}
            choose={(days) => go({ ...address, ...days }, { replace: true })}
          />
        )}
      </div>
      <Answered known={known}>
        {(answer) =>
          answer.total[scope].calls === 0 ? (
            <Empty text={texts.overview.empty} hint={texts.overview.emptyHint} />
          ) : (
            <>
              {answer.days.length > 1 && <TrendCharts answer={answer} scope={scope} />}
              <Splits answer={answer} scope={scope} range={range} />
            </>
          )
        }
      </Answered>
    </section>
  );
}

/** The spans of time to choose from. One's own begin with the last two weeks. */
function useRanges(address: OverviewAddress) {
  const { texts, formats } = usePage();
  const today = toDay(Date.now(), formats.timeZone);
  return ranges.map((range) => ({
    name: range,
    text: texts.ranges[range],
    to:
      range === 'own'
        ? { ...address, range, from: addDays(today, -13), to: today }
        : { view: address.view, kind: address.kind, range },
    isCurrent: range === address.range,
  }));
}
