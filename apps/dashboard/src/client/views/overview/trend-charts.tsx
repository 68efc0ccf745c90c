import type { Figures, Measures } from '@trtc-kit/records';
import { useMemo, type ReactNode } from 'react';
import type { TrendsAnswer } from '../../../api/answers.ts';
import { DayChart, type Reading } from '../../charts/day-chart.tsx';
import type { Series } from '../../charts/plot-options.ts';
import { toBounds } from '../../format/formats.ts';
import { usePage } from '../../page-context.ts';

type Scope = 'all' | 'oneToOne' | 'group';

/** Calls, users and the peak, day by day. */
export function TrendCharts({
  answer: { days, parts },
  scope,
}: {
  readonly answer: TrendsAnswer;
  readonly scope: Scope;
}): ReactNode {
  const { texts, formats } = usePage();
  const { figures, kinds } = texts;
  const drawn = useMemo(() => toDrawn(parts, scope), [parts, scope]);
  const at = (index: number): Figures | undefined => parts[index]?.[scope];
  const reading = (name: string, write: (figures: Figures) => string): Reading => {
    const of = (index: number) => {
      const found = at(index);
      return found === undefined ? '' : write(found);
    };
    return { name, of };
  };
  const kindReadings = (['oneToOne', 'group'] as const).map((kind) => ({
    name: kinds[kind],
    ink: kind === 'group' ? ('group' as const) : ('accent' as const),
    of: (index: number) => formats.number(parts[index]?.[kind].calls ?? 0),
  }));
  const ofCalls = reading(figures.calls, ({ calls }) => formats.number(calls));
  return (
    <div className="charts">
      <DayChart
        title={figures.calls}
        hint={figures.callsHint}
        days={days}
        series={drawn.calls}
        readings={scope === 'all' ? [ofCalls, ...kindReadings] : [ofCalls]}
      />
      <DayChart
        title={figures.users}
        hint={figures.usersHint}
        days={days}
        series={drawn.users}
        readings={[reading(figures.users, ({ users }) => toBounds(users, formats))]}
      />
      <DayChart
        title={figures.peak}
        hint={figures.peakHint}
        days={days}
        series={drawn.peak}
        readings={[reading(figures.peak, ({ peak }) => formats.number(peak))]}
      />
    </div>
  );
}

interface Drawn {
  readonly calls: readonly Series[];
  readonly users: readonly Series[];
  readonly peak: readonly Series[];
}

/** What is drawn, which stays the same object while nothing changes. */
function toDrawn(parts: readonly Measures[], scope: Scope): Drawn {
  const one = (values: readonly number[], ink: Series['ink'], shape: Series['shape']): Series => ({
    ...{ name: ink, values, ink, shape },
  });
  const of = (read: (figures: Figures) => number) => parts.map((part) => read(part[scope]));
  const calls = of((figures) => figures.calls);
  const ink = scope === 'group' ? 'group' : 'accent';
  return {
    // Bars of both kinds on top of each other: the longer ones lie behind.
    calls:
      scope === 'all'
        ? [
            one(calls, 'group', 'bars'),
            one(
              parts.map(({ oneToOne }) => oneToOne.calls),
              'accent',
              'bars',
            ),
          ]
        : [one(calls, ink, 'bars')],
    users: [
      one(
        of(({ users }) => users.atMost),
        ink,
        'line',
      ),
    ],
    peak: [
      one(
        of(({ peak }) => peak),
        ink,
        'line',
      ),
    ],
  };
}
