import type { ReactNode } from 'react';
import type { CallRow, OverviewAnswer } from '../../../api/answers.ts';
import { Id } from '../../parts/id.tsx';
import { Link } from '../../parts/link.tsx';
import { usePage } from '../../page-context.ts';
import { useTicking } from '../../use-ticking.ts';

/** The calls going on now, with the time they have been going on. */
export function LiveCalls({ answer }: { readonly answer: OverviewAnswer }): ReactNode {
  const { texts } = usePage();
  const now = useTicking(answer.now);
  const { running } = answer.status;
  const count = running.oneToOne + running.group;
  const more = count - answer.live.length;
  return (
    <section className="card live" aria-label={texts.overview.live}>
      <div className="card-head">
        <h2>{texts.overview.live}</h2>
        <p className="note">{texts.overview.liveCount(count)}</p>
      </div>
      {answer.live.length === 0 ? (
        <p className="quiet">
          {texts.overview.noLive} <span className="hint">{texts.overview.noLiveHint}</span>
        </p>
      ) : (
        <ul>
          {answer.live.map((row) => (
            <LiveCall key={row.id} row={row} now={now} />
          ))}
        </ul>
      )}
      {more > 0 && answer.live.length > 0 && (
        <p className="note">{texts.overview.moreLive(more)}</p>
      )}
    </section>
  );
}

function LiveCall({ row, now }: { readonly row: CallRow; readonly now: number }): ReactNode {
  const { texts, formats } = usePage();
  const { id, caller, callees, calleeCount, acceptedAt, startedAt, media, kind } = row;
  const since = acceptedAt ?? startedAt ?? now;
  return (
    <li>
      <Link to={{ view: 'call', id }}>
        {caller !== undefined && <Id id={caller} />}
        <span aria-hidden="true"> → </span>
        {callees.slice(0, 2).map((callee) => (
          <Id key={callee} id={callee} />
        ))}
        {calleeCount > 2 && <span className="note">{texts.records.more(calleeCount - 2)}</span>}
      </Link>
      <span className="note">
        {media === 'audio' || media === 'video' ? texts.media[media] : ''}
        {kind === 'group' && ` · ${texts.kinds.group}`}
      </span>
      <span className={acceptedAt === undefined ? 'state wary' : 'state good'}>
        {acceptedAt === undefined ? texts.overview.ringing : formats.duration(now - since)}
      </span>
    </li>
  );
}
