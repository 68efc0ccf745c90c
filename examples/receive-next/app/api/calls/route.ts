import { openReceiver } from '../../../receiver.ts';

/** Every call that has ended. */
export function GET(): Response {
  const { database } = openReceiver().inbox;
  return Response.json(database.prepare('SELECT * FROM calls ORDER BY rowid').all());
}

/** It is read anew for each request. */
export const dynamic = 'force-dynamic';
