import { createReceiver, type InboxStore, type ReceiverOptions } from '@trtc-kit/webhooks';
import type { PostgresPool, PostgresTransaction } from '@trtc-kit/webhooks/postgres';
import { onTestFinished } from 'vitest';
import { app } from '../callback-request.ts';
import { toMark } from '../calls.ts';

type Options = Partial<ReceiverOptions<PostgresTransaction>>;

/** A receiver on an inbox. */
export function createPostgresReceiver(
  inbox: InboxStore<PostgresTransaction>,
  options: Options = {},
) {
  const receiver = createReceiver({
    apps: [app],
    inbox,
    onError: () => undefined,
    random: () => 1,
    ...options,
  });
  onTestFinished(() => receiver.close());
  return receiver;
}

/** A table in which handlers note what they have handled, and what stands in it. */
export async function createLedger(pool: PostgresPool, schema: string) {
  const name = `${schema}.ledger`;
  await pool.query(`DROP TABLE IF EXISTS ${name}`);
  await pool.query(`CREATE TABLE ${name} (seq serial, mark text, by text)`);
  return {
    /** Notes that an event was handled, by whom it was. */
    write: (transaction: PostgresTransaction, event: { readonly body: unknown }, by = '') =>
      transaction.query(`INSERT INTO ${name} (mark, by) VALUES ($1, $2)`, [toMark(event), by]),
    /** What was handled, in this order. */
    async marks(): Promise<readonly string[]> {
      const { rows } = await pool.query(`SELECT mark FROM ${name} ORDER BY seq`);
      return rows.map(({ mark }) => String(mark));
    },
    async handlers(): Promise<ReadonlySet<string>> {
      const { rows } = await pool.query(`SELECT by FROM ${name}`);
      return new Set(rows.map(({ by }) => String(by)));
    },
  };
}
