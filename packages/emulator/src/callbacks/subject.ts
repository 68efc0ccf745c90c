import type { ProductName, WorldEvent } from '../world/event.ts';

/** Where the bodies of a product have the id of what they are about. */
interface Place {
  readonly field: string;
  /** The objects that may have it instead of the body itself. */
  readonly inside: readonly string[];
}

const ofCalls: Place = { field: 'CallId', inside: ['CallInfo', 'CallRecord'] };

const places: Readonly<Record<ProductName, Place>> = {
  call: ofCalls,
  callV1: ofCalls,
  room: { field: 'RoomId', inside: ['RoomInfo'] },
};

/** The id of the call or room an event is about; empty where it is about neither. */
export function subjectOf({ product, body }: Pick<WorldEvent, 'product' | 'body'>): string {
  const { field, inside } = places[product];
  const found = [body, ...inside.map((name) => body[name])].map((value) => read(value, field));
  return found.find((id) => id !== undefined) ?? '';
}

function read(value: unknown, field: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const id: unknown = Reflect.get(value, field);
  return typeof id === 'string' ? id : undefined;
}
