import type { FiledObservation } from '../record/observation.ts';
import type { Cell, RowInsert } from '../store/store.ts';
import type { ObservationRow } from '../store/tables.ts';

/** The insert for observations; one that is there already stays as it is. */
export const observationInsert: RowInsert = {
  table: 'trtc_observations',
  columns: {
    call_key: 'bigint',
    id: 'text',
    source: 'text',
    command: 'text',
    platform: 'text',
    client_ip: 'text',
    received_at: 'bigint',
    body: 'text',
  },
  key: ['call_key', 'id'],
};

/** The row of an observation of a call. */
export function toObservationCells(callKey: number, given: FiledObservation): readonly Cell[] {
  const { id, source, command, platform, clientIp, receivedAt, body } = given;
  return [
    callKey,
    id,
    source,
    command ?? null,
    platform ?? null,
    clientIp ?? null,
    receivedAt,
    JSON.stringify(body),
  ];
}

/** The observation of a row. */
export function fromObservationRow(
  row: ObservationRow,
  { app, id }: { readonly app: number; readonly id: string },
): FiledObservation {
  return {
    id: row.id,
    callId: id,
    sdkAppId: app,
    source: row.source,
    command: row.command ?? undefined,
    platform: row.platform ?? undefined,
    clientIp: row.client_ip ?? undefined,
    receivedAt: row.received_at,
    // It was an object when it was written.
    body: JSON.parse(row.body) as FiledObservation['body'],
  };
}
