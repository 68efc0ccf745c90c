import type { Participant } from '@trtc-kit/records';
import type { ReactNode } from 'react';
import type { CallAnswer } from '../../../api/answers.ts';
import { usualSize } from '../../address/address.ts';
import { nameOf } from '../../parts/badge.tsx';
import { Id } from '../../parts/id.tsx';
import { Link } from '../../parts/link.tsx';
import { Moment } from '../../parts/moment.tsx';
import { usePage } from '../../page-context.ts';

/** Who belonged to the call, when they were in it, and where from. */
export function Participants({ answer }: { readonly answer: CallAnswer }): ReactNode {
  const { texts } = usePage();
  const { record, attendance } = answer;
  const durations = new Map(
    attendance.attendances.map(({ userId, duration }) => [userId, duration]),
  );
  const { call, records } = texts;
  const heads = [
    records.user,
    call.role,
    call.state,
    call.joined,
    call.left,
    call.inTotal,
    call.platform,
  ];
  if (record.participants.length === 0) return <p className="quiet">{call.nobody}</p>;
  return (
    <section className="card" aria-label={call.participants}>
      <h2>{call.participants}</h2>
      <table className="stacking" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th role="columnheader" scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {record.participants.map((participant) => (
            <Row
              key={participant.userId}
              participant={participant}
              duration={durations.get(participant.userId)}
              isRunning={answer.duration === undefined}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  participant: { userId, role, state, joinedAt, leftAt, platform },
  duration,
  isRunning,
}: {
  readonly participant: Participant;
  readonly duration: number | undefined;
  readonly isRunning: boolean;
}): ReactNode {
  const { texts, formats } = usePage();
  const isIn = isRunning && joinedAt !== undefined && leftAt === undefined;
  const own = { view: 'records', range: 'all', user: userId, size: usualSize } as const;
  const { call } = texts;
  const cells: readonly (readonly [label: string, content: ReactNode])[] = [
    [call.role, call.roles[role]],
    [call.state, call.states[state]],
    [call.joined, joinedAt !== undefined && <Moment at={joinedAt} />],
    [call.left, isIn ? call.stillIn : leftAt !== undefined && <Moment at={leftAt} />],
    [call.inTotal, duration !== undefined && formats.duration(duration)],
    [call.platform, platform !== undefined && nameOf(texts.platforms, platform)],
  ];
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Link to={own}>
          <Id id={userId} />
        </Link>
      </th>
      {cells.map(([label, content]) => (
        <td key={label} role="cell" data-label={label}>
          {content}
        </td>
      ))}
    </tr>
  );
}
