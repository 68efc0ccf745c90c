import type { ReactNode } from 'react';
import type { CallEvent } from '../../../api/call-event.ts';
import { nameOf } from '../../parts/badge.tsx';
import { Id } from '../../parts/id.tsx';
import { usePage } from '../../page-context.ts';
import { toSeenText } from '../../seen-text.ts';

/** What happened in the call, in order, each with what says so. */
export function Events({
  events,
  show,
}: {
  readonly events: readonly CallEvent[];
  readonly show: (observation: string) => void;
}): ReactNode {
  const { texts, formats } = usePage();
  return (
    <section className="card" aria-label={texts.call.events}>
      <h2>{texts.call.events}</h2>
      <ol className="events">
        {events.map((event, index) => (
          // Two events may be alike in everything but their place.
          <li key={index} className={event.kind}>
            <span className="moment">{event.at !== undefined && formats.time(event.at)}</span>
            <span className="what">
              <Deed event={event} />
            </span>
            <button type="button" className="quiet" onClick={() => show(event.observation)}>
              {texts.call.sources[event.source]}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Deed({
  event: { kind, users, word, platform },
}: {
  readonly event: CallEvent;
}): ReactNode {
  const { texts } = usePage();
  const { eventKinds, somebody } = texts.call;
  const said = word === undefined ? null : <span className="note">{toSeenText(word)}</span>;
  if (kind === 'ended')
    return (
      <>
        {eventKinds.ended} {said}
      </>
    );
  return (
    <>
      {users.length === 0 && <b>{somebody}</b>}
      {users.map((user) => (
        <Id key={user} id={user} />
      ))}{' '}
      {eventKinds[kind]} {said}{' '}
      {platform !== undefined && <span className="note">{nameOf(texts.platforms, platform)}</span>}
    </>
  );
}
