import { atMost, type Time } from '../clock.ts';
import { formIn } from '../callbacks/interpretation.ts';
import type { BackOff } from '../inbox/back-off.ts';
import type { InboxEntry } from '../inbox/inbox-store.ts';
import type { Lane } from '../inbox/lane.ts';
import type { Relay } from './relay-options.ts';

/** As much of `fetch` as a relay uses. */
export type RelayFetch = (url: URL, init: RequestInit) => Promise<Response>;

/** What a relay works with. */
export interface RelayLaneOptions {
  readonly relay: Relay;
  readonly fetch: RelayFetch;
  readonly backOff: BackOff;
  readonly time: Time;
}

/** The lane of a relay. */
export function relayLaneName({ name }: Relay): string {
  return `relay:${name}`;
}

/** Posts each callback on as it arrived; what was given up lets the next one go on. */
export function createRelayLane({ relay, fetch, backOff, time }: RelayLaneOptions): Lane {
  const name = relayLaneName(relay);
  return {
    name,
    backOff,
    hold: false,
    async work({ entry }) {
      try {
        await send(entry, { relay, fetch, time });
        return { done: [name], failures: [] };
      } catch (error) {
        return { done: [], failures: [{ part: name, error }] };
      }
    },
  };
}

async function send(
  entry: InboxEntry,
  { relay, fetch, time }: Pick<RelayLaneOptions, 'relay' | 'fetch' | 'time'>,
): Promise<void> {
  const timedOut = new AbortController();
  const sent = post(entry, relay, (url, init) => fetch(url, { ...init, signal: timedOut.signal }));
  const fault = await atMost(sent, relay.timeout, { time, late: 'It did not answer in time.' });
  if (fault === undefined) return;
  timedOut.abort();
  throw new Error(fault);
}

/** What is wrong with the answer, if anything. */
async function post(
  entry: InboxEntry,
  { url, headers }: Relay,
  fetch: RelayFetch,
): Promise<string | undefined> {
  try {
    const to = new URL(url);
    to.search = [url.search.slice(1), entry.query].filter((part) => part !== '').join('&');
    const response = await fetch(to, { method: 'POST', headers, body: entry.raw });
    const answer = await response.text();
    if (!response.ok) return `It answered ${response.status}.`;
    return isTaken(entry, answer) ? undefined : 'It answered with an ErrorCode.';
  } catch {
    // The error of a fetch may have the URL in it, and that may have secrets.
    return 'It could not be reached.';
  }
}

/** Of the sender's own rules, only v1's look into the answer. */
function isTaken({ product }: InboxEntry, answer: string): boolean {
  if (formIn(product) === 'v4') return true;
  try {
    const ack: unknown = JSON.parse(answer);
    return typeof ack === 'object' && ack !== null && 'ErrorCode' in ack && ack.ErrorCode === 0;
  } catch {
    return false;
  }
}
