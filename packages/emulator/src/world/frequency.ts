import type { Endpoint } from '@trtc-kit/contracts';
import { requestOverLimit } from '@trtc-kit/contracts/callbacks/alert';
import type { EmulatorClock } from '../clock/clock.ts';
import { toEvent, type Emit, type Origin, type ProductName } from './event.ts';

/** What counting the calls of an application needs around it. */
export interface FrequencyContext {
  readonly clock: EmulatorClock;
  readonly emit: Emit;
}

/** The calls of one command in one second. */
interface Second {
  readonly number: number;
  count: number;
}

// "Called at more than 80 % of its frequency threshold".
const alertShare = 0.8;

// No sample or rule says what stands there for a call that the backend itself makes.
const backend: Origin = { platform: 'RESTAPI' };

/**
 * How often each command of an application is called. How the backend measures a second is not
 * documented; here they are the seconds of the clock, one after the other.
 */
export class Frequency {
  readonly #seconds = new Map<string, Second>();
  readonly #context: FrequencyContext;

  constructor(context: FrequencyContext) {
    this.#context = context;
  }

  /** Counts a call; false where it is one too many. */
  admits(endpoint: Endpoint): boolean {
    const { path, maxPerSecond } = endpoint;
    if (maxPerSecond === null) return true;
    const second = this.#secondOf(path);
    second.count += 1;
    if (second.count === Math.floor(maxPerSecond * alertShare) + 1) {
      this.#alert(path, second, maxPerSecond);
    }
    return second.count <= maxPerSecond;
  }

  clear(): void {
    this.#seconds.clear();
  }

  #secondOf(path: string): Second {
    const number = Math.floor(this.#context.clock.now() / 1000);
    const current = this.#seconds.get(path);
    if (current?.number === number) return current;
    const next = { number, count: 0 };
    this.#seconds.set(path, next);
    return next;
  }

  /** Tells when the second is over, for only then all its calls are counted. */
  #alert(path: string, second: Second, limit: number): void {
    const { clock, emit } = this.#context;
    const product = productOf(path);
    if (product === undefined) return;
    const [, , service = '', command = ''] = path.split('/');
    clock.schedule((second.number + 1) * 1000 - clock.now(), () => {
      const body = { ServiceName: service, Command: command, Request: second.count, Limit: limit };
      emit(toEvent(product, requestOverLimit, { body, origin: backend }));
    });
  }
}

/** Whose callback URL hears of it. The alert is one of v4's backend; v1 has no page for it. */
function productOf(path: string): ProductName | undefined {
  if (path.startsWith('/v1/')) return undefined;
  return path.startsWith('/v4/room') ? 'room' : 'call';
}
