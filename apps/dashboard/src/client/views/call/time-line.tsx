import type { ReactNode } from 'react';
import type { CallAnswer } from '../../../api/answers.ts';
import { Id } from '../../parts/id.tsx';
import { usePage } from '../../page-context.ts';
import { useTicking } from '../../use-ticking.ts';
import { toLanes, type Stretch } from './lanes.ts';

/** Who was called and who was in the call, one lane for each. */
export function TimeLine({ answer }: { readonly answer: CallAnswer }): ReactNode {
  const { texts, formats } = usePage();
  const now = useTicking(answer.now);
  const drawn = toLanes(answer.record, answer.events, now);
  if (drawn === undefined || drawn.lanes.length === 0) return null;
  const { from, to, lanes } = drawn;
  const { acceptedAt } = answer.record;
  const answered = acceptedAt === undefined ? undefined : (acceptedAt - from) / (to - from);
  return (
    <section className="card" aria-label={texts.call.timeline}>
      <div className="card-head">
        <h2>{texts.call.timeline}</h2>
        <p className="legend note" aria-hidden="true">
          <span className="swatch ringing" /> {texts.call.rings} <span className="swatch in" />{' '}
          {texts.call.inCall}
        </p>
      </div>
      <div className="lanes" role="img" aria-label={texts.call.lanes(lanes.length)}>
        {lanes.map(({ participant, stretches }) => (
          <div className="lane" key={participant.userId}>
            <Id id={participant.userId} />
            <span className="track">
              {stretches.map((stretch) => (
                <span key={stretch.state} className={stretch.state} style={toPlace(stretch)} />
              ))}
              {answered !== undefined && answered > 0 && answered < 1 && (
                <span className="answered-at" style={{ insetInlineStart: toPercent(answered) }} />
              )}
            </span>
          </div>
        ))}
        <div className="lane scale">
          <span />
          <span className="track">
            <span>{formats.time(from)}</span>
            <span>{formats.time(to)}</span>
          </span>
        </div>
      </div>
    </section>
  );
}

const toPercent = (share: number) => `${share * 100}%`;

function toPlace({ from, to }: Stretch) {
  return { insetInlineStart: toPercent(from), inlineSize: toPercent(Math.max(0.004, to - from)) };
}
