import { Queue } from './queue.ts';

/** Something to do; it never rejects. */
export type Task = () => Promise<void>;

/** Does tasks: those of one lane one after the other, those of several at once, but so many at most. */
export class Lanes {
  readonly #most: number;
  readonly #waiting = new Map<string, Queue<Task>>();
  readonly #ready = new Queue<string>();
  #isStopped = false;
  #running = 0;
  #listeners: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  get isBusy(): boolean {
    return this.#running > 0;
  }

  /** Does a task when its turn comes, and not before the code that asks for it has ended. */
  add(lane: string, task: Task): void {
    if (this.#isStopped) return;
    const known = this.#waiting.get(lane);
    if (known !== undefined) {
      known.add(task);
      return;
    }
    const queue = new Queue<Task>();
    queue.add(task);
    this.#waiting.set(lane, queue);
    this.#ready.add(lane);
    this.#start();
  }

  /** Begins nothing any more; what is under way goes on. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.isBusy) {
      await new Promise<void>((resolve) => {
        this.#listeners.push(resolve);
      });
    }
  }

  #start(): void {
    while (this.#running < this.#most && !this.#ready.isEmpty && !this.#isStopped) {
      this.#running += 1;
      void this.#serve(this.#ready.take() ?? '');
    }
  }

  async #serve(lane: string): Promise<void> {
    await Promise.resolve();
    const queue = this.#waiting.get(lane);
    await queue?.take()?.();
    this.#running -= 1;
    if (queue?.isEmpty === false) this.#ready.add(lane);
    else this.#waiting.delete(lane);
    this.#start();
    if (this.isBusy) return;
    for (const listener of this.#listeners.splice(0)) listener();
  }
}
