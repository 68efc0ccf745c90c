import { readFileSync } from 'node:fs';
import type { Endpoint } from '@trtc-kit/contracts';
import { destroyRoom } from '@trtc-kit/contracts/room';
import { expect, test } from 'vitest';
import { clientFor } from '../../test/backend.ts';
import { faults, kinds, type Fault } from '../../test/faults.ts';
import { createClient } from '../client.ts';
import { TrtcError } from '../errors/index.ts';

/** How often a command of this kind is sent when the backend always answers with this fault. */
async function attemptsOf({ answer }: Fault, repeat: Endpoint['repeat']): Promise<number> {
  let now = 1_700_000_000_000;
  // A clock that moves on: a UserSig signed anew is another one.
  const clock = { now: () => (now += 1_000) };
  const { transport } = clientFor(answer, { attemptTimeout: 2, clock });
  const { destroyRoom: command } = createClient(
    { destroyRoom: { ...destroyRoom, repeat } },
    transport,
  );
  const error: unknown = await command({ RoomId: 'r' }).catch((e: unknown) => e);
  if (!(error instanceof TrtcError)) throw new Error('The call did not fail.');
  return error.attempts;
}

test('the matrix of docs/reference/retries.md is what a client does', async () => {
  const page = new URL('../../../../docs/reference/retries.md', import.meta.url);
  const rows = await Promise.all(
    faults.map(async (fault) => {
      const attempts = await Promise.all(kinds.map((kind) => attemptsOf(fault, kind)));
      return `${fault.name}: ${attempts.join(' ')}`;
    }),
  );
  const written = readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => /^\| .+\| +\d/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, name, ...attempts]) => `${String(name)}: ${attempts.slice(0, 3).join(' ')}`);
  expect(written).toEqual(rows);
});
