import type { FiledObservation } from '@trtc-kit/records';
import { useEffect, useRef, type ReactNode } from 'react';
import { nameOf } from '../../parts/badge.tsx';
import { usePage } from '../../page-context.ts';
import { toSeenText } from '../../seen-text.ts';
import { toSourceText } from './fields.tsx';

/** Which observation is looked at, and how often it was asked for. */
export interface Focus {
  readonly id: string;
  readonly times: number;
}

/** The callbacks and records behind a call, as they came. */
export function Observations({
  observations,
  focus,
}: {
  readonly observations: readonly FiledObservation[];
  readonly focus: Focus | undefined;
}): ReactNode {
  const { texts } = usePage();
  return (
    <section className="card raw" aria-label={texts.call.raw}>
      <h2>{texts.call.raw}</h2>
      {observations.map((observation) => (
        <Observation
          key={observation.id}
          observation={observation}
          asked={focus?.id === observation.id ? focus.times : 0}
        />
      ))}
    </section>
  );
}

function Observation({
  observation,
  asked,
}: {
  readonly observation: FiledObservation;
  /** How often it was asked for; it opens each time. */
  readonly asked: number;
}): ReactNode {
  const { texts, formats } = usePage();
  const { body, receivedAt, platform } = observation;
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const details = place.current;
    if (asked === 0 || details === null) return;
    details.open = true;
    details.scrollIntoView({ block: 'nearest' });
    details.querySelector('summary')?.focus();
  }, [asked]);
  return (
    <details ref={place} className={asked > 0 ? 'observation asked' : 'observation'}>
      <summary>
        <b>{toSourceText(observation, texts)}</b>
        <span className="note">
          {texts.call.received(formats.dateTime(receivedAt))}
          {platform !== undefined && ` · ${nameOf(texts.platforms, platform)}`}
        </span>
      </summary>
      <pre tabIndex={0} dir="ltr" translate="no">
        <code>{toSeenText(JSON.stringify(body, undefined, 2))}</code>
      </pre>
    </details>
  );
}
