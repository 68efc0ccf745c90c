import { createHmac, randomBytes } from 'node:crypto';
import type { Observation } from '../record/observation.ts';
import { toStorableText } from '../evidence/text.ts';
import type { Database } from '../store/store.ts';
import type { Writing } from '../writing/call-state.ts';

/** Gives random bytes; a parameter so that a test can know them. */
export type RandomBytes = (size: number) => Uint8Array;

/** The platform's random bytes. */
export const systemRandom: RandomBytes = (size) => randomBytes(size);

// Fields in which a word that happens to be a user's id is no user.
const neverUsers = new Set([
  'CallbackCommand',
  'CallId',
  'callId',
  'CallType',
  'callType',
  'MediaType',
  'mediaType',
  'CallMediaType',
  'CallResult',
  'callResult',
  'Status',
  'ActionType',
  'Role',
  'Event',
]);

/** Puts pseudonyms in the place of ids, wherever they stand as a whole value. */
export function pseudonymize<O extends Observation>(
  observation: O,
  pseudonyms: ReadonlyMap<string, string>,
): O {
  let replaced = 0;
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value === 'object' && value !== null) return replaceFields(value);
    const pseudonym = pseudonyms.get(toId(value) ?? '');
    if (pseudonym === undefined) return value;
    replaced += 1;
    return pseudonym;
  };
  const replaceFields = (fields: object) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]: [string, unknown]) => [
        name,
        neverUsers.has(name) ? value : replace(value),
      ]),
    );
  const body = replaceFields(observation.body);
  // Whose address it is cannot be told, so it goes with the id.
  return replaced > 0 ? { ...observation, body, clientIp: undefined } : observation;
}

/** Every value of observations that may be a user's id. */
export function idsIn(observations: readonly Observation[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (value: unknown): void => {
    const id = toId(value);
    if (id !== undefined) ids.add(id);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  for (const { body } of observations) visit(body);
  return ids;
}

/** A user id as the archive writes it. */
function toId(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return toStorableText(String(value)).text;
}

/** A word in the place of a user's id that tells nothing about it. */
export function toPseudonym(random: RandomBytes): string {
  return `forgotten-${Buffer.from(random(9)).toString('hex')}`;
}

const saltName = 'forgottenSalt';

/** What ids are known again by once they are forgotten; they themselves are not kept. */
export async function takeSalt({ transaction }: Writing, random: RandomBytes): Promise<string> {
  const known = await readSalt(transaction);
  if (known !== undefined) return known;
  const value = Buffer.from(random(32)).toString('hex');
  await transaction.insertInto('trtc_settings').values({ name: saltName, value }).execute();
  return value;
}

async function readSalt(database: Database): Promise<string | undefined> {
  const setting = await database
    .selectFrom('trtc_settings')
    .select('value')
    .where('name', '=', saltName)
    .executeTakeFirst();
  return setting?.value;
}

/** A digest of an id that nobody can make without the archive's salt. */
export function digestWith(salt: string, userId: string): string {
  return createHmac('sha256', salt).update(userId).digest('base64url');
}

/**
 * Observations with the ids of forgotten users replaced: a record that is read once more, or a
 * callback that comes late, must not bring them back.
 */
export async function forgetAgain<O extends Observation>(
  { transaction, flavour }: Writing,
  sdkAppId: number,
  observations: readonly O[],
): Promise<readonly O[]> {
  const salt = await readSalt(transaction);
  if (salt === undefined) return observations;
  const digests = new Map([...idsIn(observations)].map((id) => [digestWith(salt, id), id]));
  if (digests.size === 0) return observations;
  const rows = await transaction
    .selectFrom('trtc_forgotten')
    .select(['digest', 'pseudonym'])
    .where('app', '=', sdkAppId)
    .where(flavour.among('digest', [...digests.keys()]))
    .execute();
  const pseudonyms = new Map(
    rows.flatMap(({ digest, pseudonym }) => {
      const id = digests.get(digest);
      return id === undefined ? [] : [[id, pseudonym] as const];
    }),
  );
  if (pseudonyms.size === 0) return observations;
  return observations.map((observation) => pseudonymize(observation, pseudonyms));
}
