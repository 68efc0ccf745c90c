import { useCallback, useState, type ReactNode } from 'react';
import type { CallAnswer } from '../../../api/answers.ts';
import { toQuery, usualRange, usualSize } from '../../address/address.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { nameOf, ResultBadge } from '../../parts/badge.tsx';
import { Id } from '../../parts/id.tsx';
import { Link } from '../../parts/link.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Answered } from '../../parts/state.tsx';
import { usePage } from '../../page-context.ts';
import { useTicking } from '../../use-ticking.ts';
import { Events } from './events.tsx';
import { Fields } from './fields.tsx';
import { Observations, type Focus } from './observations.tsx';
import { Participants } from './participants.tsx';
import { TimeLine } from './time-line.tsx';

/** All that is known of one call. */
export function Call({ id }: { readonly id: string }): ReactNode {
  const { texts, round, origin } = usePage();
  const list = origin?.address ?? { view: 'records', range: usualRange, size: usualSize };
  const known = useAnswer<CallAnswer>(`call?${toQuery({ id })}`, round);
  return (
    <div className="view">
      <p>
        <Link to={list} trail={origin?.trail}>
          <span aria-hidden="true">← </span>
          {texts.call.back}
        </Link>
      </p>
      <h1>
        {texts.call.title} <Id id={id} />
      </h1>
      <Answered known={known}>{(answer) => <CallParts answer={answer} />}</Answered>
    </div>
  );
}

function CallParts({ answer }: { readonly answer: CallAnswer }): ReactNode {
  const [focus, setFocus] = useState<Focus | undefined>(undefined);
  const show = useCallback((id: string) => {
    setFocus((before) => ({ id, times: (before?.times ?? 0) + 1 }));
  }, []);
  const { record, events, observations } = answer;
  return (
    <div className="view">
      <Summary answer={answer} />
      <Marks answer={answer} />
      <TimeLine answer={answer} />
      <Participants answer={answer} />
      <div className="columns">
        <Events events={events} show={show} />
        <Fields record={record} show={show} />
      </div>
      <Observations observations={observations} focus={focus} />
    </div>
  );
}

function Summary({ answer }: { readonly answer: CallAnswer }): ReactNode {
  const { texts, formats } = usePage();
  const now = useTicking(answer.now);
  const { record, duration, attendance } = answer;
  const { kind, media, result, caller, room, startedAt, acceptedAt, endedAt } = record;
  const { columns } = texts.records;
  const lasting = duration ?? now - (acceptedAt ?? startedAt ?? now);
  const facts: readonly (readonly [label: string, content: ReactNode])[] = [
    [
      columns.result,
      <ResultBadge key="result" result={result} isRunning={duration === undefined} />,
    ],
    [
      columns.duration,
      <span key="duration" className="moment">
        {formats.duration(lasting)}
      </span>,
    ],
    [columns.kind, texts.kinds[kind]],
    [columns.media, media === undefined ? '–' : nameOf(texts.media, media)],
    [columns.caller, caller === undefined ? '–' : <Id key="caller" id={caller} />],
    [columns.peakParticipants, formats.number(attendance.peakParticipants)],
    [columns.startedAt, <Moment key="start" at={startedAt} />],
    [texts.call.answered, acceptedAt === undefined ? '–' : <Moment key="answer" at={acceptedAt} />],
    [texts.call.ended, endedAt === undefined ? '–' : <Moment key="end" at={endedAt} />],
    [texts.call.room, room === undefined ? '–' : <Id key="room" id={room} />],
  ];
  return (
    <dl className="facts card">
      {facts.map(([label, content]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  );
}

function Marks({ answer: { record } }: { readonly answer: CallAnswer }): ReactNode {
  const { texts } = usePage();
  if (record.marks.length === 0) return null;
  return (
    <section className="card marks" aria-label={texts.call.marks}>
      <h2>{texts.call.marks}</h2>
      <ul>
        {record.marks.map((mark) => (
          <li key={mark}>{texts.call.markMeanings[mark]}</li>
        ))}
      </ul>
    </section>
  );
}
