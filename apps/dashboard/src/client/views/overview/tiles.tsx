import type { Figures, Measures } from '@trtc-kit/records';
import type { ReactNode } from 'react';
import { shareOf, toBounds, type Formats } from '../../format/formats.ts';
import { usePage } from '../../page-context.ts';

type FigureName = 'calls' | 'users' | 'peak';

const names: readonly FigureName[] = ['calls', 'users', 'peak'];

const writers: Readonly<Record<FigureName, (figures: Figures, formats: Formats) => string>> = {
  calls: ({ calls }, { number }) => number(calls),
  users: ({ users }, formats) => toBounds(users, formats),
  peak: ({ peak }, { number }) => number(peak),
};

/** The figures of a span of time, as the vendor's console has them. */
export function Tiles({
  title,
  measures,
  before,
}: {
  readonly title: string;
  readonly measures: Measures;
  /** What to compare with. */
  readonly before?: Measures | undefined;
}): ReactNode {
  const { texts, formats } = usePage();
  const { all, oneToOne, group } = measures;
  const rate = formats.percent(shareOf(all.answered, all.calls));
  return (
    <section className="card tiles" aria-label={title}>
      <div className="card-head">
        <h2>{title}</h2>
        <p className="note">
          {texts.figures.answerRate} {rate}
        </p>
      </div>
      <dl>
        {names.map((name) => {
          const write = (figures: Figures) => writers[name](figures, formats);
          return (
            <div key={name}>
              <dt title={texts.figures[`${name}Hint`]}>{texts.figures[name]}</dt>
              <dd>
                <strong>{write(all)}</strong>
                {before !== undefined && (
                  <span className="note">{texts.overview.yesterday(write(before.all))}</span>
                )}
                <span className="note">{texts.overview.oneToOne(write(oneToOne))}</span>
                <span className="note">{texts.overview.group(write(group))}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
