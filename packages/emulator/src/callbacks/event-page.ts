import type { EventFacts } from './delivery.ts';

/** Which events are asked for. */
export interface EventFilter {
  readonly CallbackCommand?: string | undefined;
  readonly CallId?: string | undefined;
  readonly RoomId?: string | undefined;
  readonly AfterId?: number | undefined;
  readonly Limit?: number | undefined;
}

/** The events of a page, of a list that has them in the order of their ids. */
export function pageOf<Item extends EventFacts & { readonly id: number }>(
  items: readonly Item[],
  { CallbackCommand, CallId, RoomId, AfterId = 0, Limit = 100 }: EventFilter,
): readonly Item[] {
  const isMeant = ({ id, command, product, subject }: Item) => {
    const room = product === 'room' ? subject : undefined;
    const call = product === 'room' ? undefined : subject;
    return (
      id > AfterId &&
      command === (CallbackCommand ?? command) &&
      (CallId === undefined || CallId === call) &&
      (RoomId === undefined || RoomId === room)
    );
  };
  return items.filter(isMeant).slice(0, Limit);
}
