import type { AnswerTo, Ask } from './ask.ts';
import type { ViewName } from './views/view-name.ts';

/** The rooms, calls and counts of an application. */
export type World = AnswerTo<'getWorld'>;
export type Room = World['RoomList'][number];
export type Call = World['CallList'][number];
export type Request = AnswerTo<'getJournal'>['EntryList'][number];
export type Delivery = AnswerTo<'listDeliveries'>['DeliveryList'][number];
export type UnsentEvent = AnswerTo<'listUnsentEvents'>['EventList'][number];
export type FaultRule = AnswerTo<'listFaults'>['FaultList'][number];
export type SwitchEntry = AnswerTo<'getCallbackSwitches'>['SwitchList'][number];

/** What is looked at. */
export interface Focus {
  readonly view: ViewName;
  /** Undefined, and one that is gone, stand for the first there is. */
  readonly sdkAppId: number | undefined;
  readonly filter: string;
  /** How many rooms, calls, callbacks and events at most, the newest. */
  readonly limit: number;
}

/** What was seen in one look. Lists of events are newest first. */
export interface Sight {
  readonly focus: Focus;
  readonly sdkAppIds: readonly number[];
  readonly sdkAppId: number | undefined;
  readonly world: World;
  readonly faults: readonly FaultRule[];
  readonly switches: readonly SwitchEntry[];
  /** Of every application, all that the journal has; kept from look to look. */
  readonly requests: readonly Request[];
  readonly deliveries: readonly Delivery[];
  readonly unsent: readonly UnsentEvent[];
}

/** Looks once: at what every view shows, and at what this one does. */
export async function look(ask: Ask, focus: Focus, before?: Sight): Promise<Sight> {
  const { AppList } = await ask('listApps', {});
  const sdkAppIds = AppList.map(({ SdkAppId }) => SdkAppId);
  const sdkAppId = sdkAppIds.find((id) => id === focus.sdkAppId) ?? sdkAppIds[0];
  const { filter, limit, view } = focus;
  const [world, { FaultList }, { SwitchList }] = await Promise.all([
    ask('getWorld', { Filter: filter, Limit: limit }, sdkAppId),
    ask('listFaults', {}, sdkAppId),
    ask('getCallbackSwitches', {}, sdkAppId),
  ]);
  const shown = {
    ...{ focus, sdkAppIds, sdkAppId, world },
    faults: FaultList,
    switches: SwitchList,
  };
  const events = view === 'deliveries' ? await lookAtEvents(ask, shown) : noEvents;
  const kept = before?.requests ?? [];
  const requests = view === 'requests' ? await lookAtRequests(ask, world, kept) : kept;
  return { ...shown, ...events, requests };
}

const noEvents: Pick<Sight, 'deliveries' | 'unsent'> = { deliveries: [], unsent: [] };

/** The last callbacks once more, for those under way change, and the last events nobody asked for. */
async function lookAtEvents(
  ask: Ask,
  { focus: { limit }, sdkAppId, world }: Pick<Sight, 'focus' | 'sdkAppId' | 'world'>,
): Promise<Pick<Sight, 'deliveries' | 'unsent'>> {
  const last = (id: number) => ({ AfterId: Math.max(0, id - limit), Limit: limit });
  const [{ DeliveryList }, { EventList }] = await Promise.all([
    ask('listDeliveries', last(world.LastDeliveryId), sdkAppId),
    ask('listUnsentEvents', last(world.LastUnsentEventId), sdkAppId),
  ]);
  return { deliveries: DeliveryList.toReversed(), unsent: EventList.toReversed() };
}

/** The requests since the last look, before those that are known and still in the journal. */
async function lookAtRequests(
  ask: Ask,
  { LastRequestId, RequestCount }: World,
  known: readonly Request[],
): Promise<readonly Request[]> {
  const lastKnown = known[0]?.id ?? 0;
  if (LastRequestId === lastKnown) return known;
  // A journal that was emptied starts behind what is known, or has fewer entries than that.
  const AfterId = LastRequestId < lastKnown ? 0 : lastKnown;
  const { EntryList } = await ask('getJournal', { AfterId });
  const older = AfterId === 0 ? [] : known;
  return [...EntryList.toReversed(), ...older].slice(0, Math.max(RequestCount, EntryList.length));
}
