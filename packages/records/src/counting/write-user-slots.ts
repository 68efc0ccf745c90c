import type { CallKind } from '../record/call-record.ts';
import type { Cell, RowInsert } from '../store/store.ts';
import type { ParticipantRow } from '../store/tables.ts';
import type { CallState, StateChange, Writing } from '../writing/call-state.ts';
import { floorTo, slotWidth } from './bucket.ts';
import { packMembers, toMember, visitMembers } from './member-list.ts';

interface SlotChange {
  readonly kind: CallKind;
  readonly start: number;
  readonly added: Set<number>;
  readonly removed: Set<number>;
}

const slotInsert: RowInsert = {
  table: 'trtc_user_slots',
  columns: { app: 'bigint', kind: 'text', start: 'bigint', members: 'bytes' },
  key: ['app', 'kind', 'start'],
  onConflict: { members: 'replace' },
};

/** Keeps the lists of users in step with calls of one application; they are written already. */
export async function writeUserSlots(
  writing: Writing,
  sdkAppId: number,
  changes: readonly StateChange[],
): Promise<void> {
  const slots = toSlotChanges(changes);
  const rows: (readonly Cell[])[] = [];
  for (const [kind, some] of Map.groupBy(slots, (slot) => slot.kind)) {
    const known = await readSlots(writing, { sdkAppId, kind, starts: some.map((s) => s.start) });
    for (const slot of some) {
      const members = await nextMembers(writing, { sdkAppId, slot, known: known.get(slot.start) });
      rows.push([sdkAppId, kind, slot.start, packMembers(members)]);
    }
  }
  if (rows.length > 0) await writing.flavour.insertRows(writing.transaction, slotInsert, rows);
}

function toSlotChanges(changes: readonly StateChange[]): readonly SlotChange[] {
  const slots = new Map<string, SlotChange>();
  const slotOf = ({ kind }: ParticipantRow, joinedAt: number): SlotChange => {
    const start = floorTo(slotWidth, joinedAt);
    const name = `${kind} ${start}`;
    const slot = slots.get(name) ?? { kind, start, added: new Set(), removed: new Set() };
    slots.set(name, slot);
    return slot;
  };
  const visit = (state: CallState | undefined, act: (slot: SlotChange, member: number) => void) => {
    for (const row of state?.participants ?? []) {
      if (row.joined_at === null) continue;
      act(slotOf(row, row.joined_at), toMember(row.user_key, row.presumed === 1));
    }
  };
  for (const { before, after } of changes) {
    visit(before, ({ removed }, member) => removed.add(member));
    visit(after, ({ added }, member) => added.add(member));
  }
  return [...slots.values()];
}

interface SlotsPlace {
  readonly sdkAppId: number;
  readonly kind: CallKind;
  readonly starts: readonly number[];
}

async function readSlots(
  { transaction, flavour }: Writing,
  { sdkAppId, kind, starts }: SlotsPlace,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const rows = await transaction
    .selectFrom('trtc_user_slots')
    .select(['start', 'members'])
    .where('app', '=', sdkAppId)
    .where('kind', '=', kind)
    .where(flavour.among('start', starts))
    .execute();
  return new Map(rows.map(({ start, members }) => [start, members]));
}

interface SlotUpdate {
  readonly sdkAppId: number;
  readonly slot: SlotChange;
  readonly known: Uint8Array | undefined;
}

async function nextMembers(
  writing: Writing,
  { sdkAppId, slot, known }: SlotUpdate,
): Promise<ReadonlySet<number>> {
  // Who goes may still be there by another call, which only the calls themselves know.
  const isGrowing = [...slot.removed].every((member) => slot.added.has(member));
  if (!isGrowing) return findMembers(writing, sdkAppId, slot);
  const members = new Set(slot.added);
  if (known !== undefined) visitMembers(known, (member) => members.add(member));
  return members;
}

async function findMembers(
  { transaction }: Writing,
  sdkAppId: number,
  { kind, start }: SlotChange,
): Promise<ReadonlySet<number>> {
  const rows = await transaction
    .selectFrom('trtc_participants')
    .select(['user_key', 'presumed'])
    .where('app', '=', sdkAppId)
    .where('kind', '=', kind)
    .where('joined_at', '>=', start)
    .where('joined_at', '<', start + slotWidth)
    .execute();
  return new Set(rows.map(({ user_key, presumed }) => toMember(user_key, presumed === 1)));
}
