import type { PlannedCall } from '@trtc-kit/emulator/scenarios';

/** The figures of the vendor's console, from what was to be played alone. */
export interface PlannedFigures {
  readonly calls: number;
  readonly users: number;
  readonly peak: number;
}

/** How many there are of each kind. */
export function countBy<Item, Kind>(
  items: readonly Item[],
  kindOf: (item: Item) => Kind,
): ReadonlyMap<Kind, number> {
  return new Map([...Map.groupBy(items, kindOf)].map(([kind, some]) => [kind, some.length]));
}

const isGroup = ({ callType }: PlannedCall) => callType === 'MultiCall';

/** Calls of both kinds; the peak is the larger of the two kinds' peaks. */
export function toPlannedFigures(plan: readonly PlannedCall[]): PlannedFigures {
  const users = plan.flatMap(({ participants }) =>
    participants.filter(({ joinedAt }) => joinedAt !== undefined).map(({ user }) => user),
  );
  const peaks = [plan.filter(isGroup), plan.filter((call) => !isGroup(call))].map(toPeak);
  return { calls: plan.length, users: new Set(users).size, peak: Math.max(...peaks) };
}

/** The most calls at once. Records have whole seconds, and a call of none lasts for one. */
function toPeak(plan: readonly PlannedCall[]): number {
  const spans = plan.map(({ startedAt, endedAt }) => {
    const [from, to] = [startedAt, endedAt].map((at) => Math.floor(at / 1000));
    return { from: from ?? 0, to: Math.max(to ?? 0, (from ?? 0) + 1) };
  });
  const at = (second: number) =>
    spans.filter(({ from, to }) => from <= second && second < to).length;
  return Math.max(...spans.map(({ from }) => at(from)));
}
