import type { CallbackEvent } from '@trtc-kit/webhooks';
import { toHeadline } from './headline.ts';
import { toSubject } from './event-words.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Stage } from './stage.ts';
import { createTimeline, type Timeline } from './timeline.ts';
import type { Transcript } from './transcript.ts';

/** What the chapters of the story share. */
export interface Show {
  readonly stage: Stage;
  readonly transcript: Transcript;
  readonly ledger: Ledger;
  /** Sends a command, waits for what follows from it, and prints both. */
  readonly send: <Request, Answer>(
    name: string,
    method: (request: Request) => Promise<Answer>,
    request: Request,
  ) => Promise<Answer>;
  /** Notes something that is not as it should be. */
  readonly complain: (text: string) => void;
  readonly complaints: readonly string[];
  /** The time line of a call so far. */
  readonly timeline: (callId: string) => Timeline;
}

/** Hears the callbacks: prints them, enters them in the ledger and draws their time lines. */
export interface Audience {
  readonly ledger: Ledger;
  readonly hear: (event: CallbackEvent) => void;
  /** Only prints from now on: what goes on for hours must not be kept. */
  readonly relax: () => void;
  readonly timeline: (callId: string) => Timeline;
}

/** An audience that prints to a transcript. */
export function createAudience(transcript: Transcript): Audience {
  let relaxed = false;
  const timelines = new Map<string, Timeline>();
  const ledger = createLedger((event) => {
    const { command, detail } = toHeadline(event);
    return `${command} ${detail}`;
  });
  const timeline = (callId: string) => {
    const known = timelines.get(callId) ?? createTimeline();
    timelines.set(callId, known);
    return known;
  };
  return {
    ledger,
    timeline,
    hear(event) {
      transcript.callback(event);
      if (relaxed) return;
      ledger.receive(event);
      timeline(toSubject(event)).add(event);
    },
    relax() {
      relaxed = true;
      timelines.clear();
    },
  };
}

/** A show on a stage, before an audience. */
export function createShow(stage: Stage, transcript: Transcript, audience: Audience): Show {
  const complaints: string[] = [];
  return {
    stage,
    transcript,
    ledger: audience.ledger,
    timeline: audience.timeline,
    complaints,
    complain: (text) => {
      complaints.push(text);
    },
    async send(name, method, request) {
      const answer = await method(request);
      transcript.call(name, request, answer);
      await stage.settled();
      return answer;
    },
  };
}
