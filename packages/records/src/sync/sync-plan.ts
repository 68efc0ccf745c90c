import type { SyncState } from './sync-state.ts';

/** The vendor keeps records for seven days, in seconds. */
export const vendorRetention = 7 * 24 * 3600;

/** How a run goes about its work. Times are seconds. */
export interface SyncRules {
  readonly overlap: number;
  readonly deepEvery: number;
  readonly window: number;
}

/** What a run has to read. */
export interface SyncPlan {
  /** Unix seconds. */
  readonly from: number;
  readonly to: number;
  readonly isDeep: boolean;
  /** A window under way when the last run broke off. */
  readonly resumed?: SyncWindow | undefined;
  /** What the vendor no longer has: calls started then may be missing for good. */
  readonly gap?: { readonly from: number; readonly to: number } | undefined;
}

/** A part of a run, read page by page. Unix seconds. */
export interface SyncWindow {
  readonly from: number;
  readonly to: number;
  readonly cursor?: string | undefined;
}

/**
 * What is to be read now. A record appears when its call has ended but is found by the call's start,
 * so each run goes back over an overlap, and one run a day over everything, for the calls that are
 * longer than the overlap.
 */
export function planSync(state: SyncState, now: number, rules: SyncRules): SyncPlan {
  const horizon = now - vendorRetention;
  const { syncedTo, deepAt, unfinished } = state;
  const gap =
    syncedTo !== undefined && syncedTo < horizon ? { from: syncedTo, to: horizon } : undefined;
  if (unfinished !== undefined && unfinished.from >= horizon) {
    const { from, isDeep } = unfinished;
    return { from, to: now, isDeep, resumed: unfinished, gap };
  }
  const isDeep = syncedTo === undefined || deepAt === undefined || now - deepAt >= rules.deepEvery;
  const from = isDeep ? horizon : Math.max(horizon, syncedTo - rules.overlap);
  return { from, to: now, isDeep, gap };
}

/** The windows of a plan, the earliest first. */
export function* windowsOf(plan: SyncPlan, { window }: SyncRules): Generator<SyncWindow> {
  let { from } = plan;
  if (plan.resumed !== undefined) {
    yield plan.resumed;
    from = plan.resumed.to;
  }
  while (from < plan.to) {
    const to = Math.min(from + window, plan.to);
    yield { from, to };
    from = to;
  }
}
