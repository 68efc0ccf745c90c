import type { Archive, Observation } from '@trtc-kit/records';
import { generateCalls, saidAbout } from '@trtc-kit/records/testing';
import { from, sdkAppId, to } from './scale.ts';
import { spend, type Spent } from './spent.ts';

/** How long it took to take in how many observations. */
export interface Filling extends Spent {
  readonly observations: number;
}

/** What is made up before it is taken in, so that making it up is not measured. */
const atOnce = 40_000;

/** Every so many calls are told of by callbacks too, so that some platforms are known. */
const toldEvery = 50;

/** Takes in the records of so many calls over the year. */
export function fillWithRecords(archive: Archive, count: number): Promise<Filling> {
  return fill(archive, recordsOf(count));
}

/** Takes in callbacks about some of the calls whose records are there. */
export function fillWithCallbacks(archive: Archive, count: number): Promise<Filling> {
  return fill(archive, callbacksOf(count));
}

const callsOf = (count: number) => generateCalls({ count, from, to, sdkAppId });

function* recordsOf(count: number): Generator<Observation> {
  for (const call of callsOf(count)) yield* saidAbout(call, 'recordV4');
}

function* callbacksOf(count: number): Generator<Observation> {
  let index = 0;
  for (const call of callsOf(count)) {
    if (index % toldEvery === 0) yield* saidAbout(call, 'callbacksV4');
    index += 1;
  }
}

async function fill(archive: Archive, observations: Iterable<Observation>): Promise<Filling> {
  const sum = { observations: 0, seconds: 0, cpuSeconds: 0 };
  for (const batch of toBatches(observations)) {
    const { seconds, cpuSeconds } = await spend(() => archive.addAll(batch));
    sum.observations += batch.length;
    sum.seconds += seconds;
    sum.cpuSeconds += cpuSeconds;
  }
  return sum;
}

function* toBatches(observations: Iterable<Observation>): Generator<readonly Observation[]> {
  let batch: Observation[] = [];
  for (const observation of observations) {
    batch.push(observation);
    if (batch.length < atOnce) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
