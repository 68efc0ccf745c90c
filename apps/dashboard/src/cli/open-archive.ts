import { createCallKit } from '@trtc-kit/callkit';
import { createArchive, type Archive, type Store } from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import { createReceiver, type Receiver } from '@trtc-kit/webhooks';
import { sqliteInbox } from '@trtc-kit/webhooks/sqlite';
import type { CommandLine } from './command-line.ts';
import type { Settings } from './settings.ts';

/** A receiver, whatever its inbox. */
type TakingReceiver = Pick<Receiver, 'receive' | 'onAny' | 'close'>;

/** The calls of a real application, and what feeds them. */
export interface Calls {
  readonly archive: Archive;
  /** None where nothing says how a callback would prove where it comes from. */
  readonly receiver: TakingReceiver | undefined;
  readonly close: () => Promise<void>;
}

/** What was asked for, and who hears of trouble. */
interface Terminal {
  readonly line: CommandLine;
  readonly complain: (text: string) => void;
}

/** Opens the archive of an application, with callbacks and records as far as the settings allow. */
export async function openArchive(
  sdkAppId: number,
  settings: Settings,
  { line, complain }: Terminal,
): Promise<Calls> {
  const { store, closePool } = await openStore(settings, { line, complain });
  const receiver = await toReceiver(sdkAppId, settings, { line, complain });
  const { vendor } = settings;
  const archive = await createArchive({
    ...{ store, receiver, retentionDays: line.retentionDays },
    ...(vendor && { callkit: createCallKit(vendor), sdkAppId }),
    syncApis: line.v1 ? ['v4', 'v1'] : ['v4'],
    onSync: ({ gap }) => {
      if (gap !== undefined)
        complain('Some records are gone: the last synchronisation was too long ago.');
    },
    onError: (error) => complain(`Records could not be read: ${textOf(error)}`),
  });
  const close = async () => {
    // The receiver first: what it still handles goes into the archive.
    await receiver?.close();
    await archive.close();
    await closePool();
  };
  return { archive, receiver, close };
}

interface OpenedStore {
  readonly store: Store;
  readonly closePool: () => Promise<void>;
}

async function openStore(
  { postgresUrl }: Settings,
  { line: { data = ':memory:' }, complain }: Terminal,
): Promise<OpenedStore> {
  if (postgresUrl === undefined) {
    return { store: sqliteStore({ path: data }), closePool: () => Promise.resolve() };
  }
  const [{ Pool }, { postgresStore }] = await Promise.all([
    import('pg'),
    import('@trtc-kit/records/postgres'),
  ]);
  const pool = new Pool({ connectionString: postgresUrl });
  // A connection that is lost while nobody uses it would end the process.
  pool.on('error', (error) => complain(`PostgreSQL: ${error.message}`));
  return { store: postgresStore({ pool }), closePool: () => pool.end() };
}

async function toReceiver(
  sdkAppId: number,
  settings: Settings,
  terminal: Terminal,
): Promise<TakingReceiver | undefined> {
  const { callbackSecrets, callbackTokens, postgresUrl } = settings;
  if (callbackSecrets.length + callbackTokens.length === 0) return undefined;
  const apps = [{ sdkAppId, urlSecrets: callbackSecrets, tokens: callbackTokens }];
  // Where the archive is, so that a callback that came is not lost with the process.
  if (postgresUrl !== undefined) {
    const { postgresInbox } = await import('@trtc-kit/webhooks/postgres');
    const onError = (error: unknown) => terminal.complain(`PostgreSQL: ${textOf(error)}`);
    const inbox = postgresInbox({ connectionString: postgresUrl, onError });
    return createReceiver({ apps, inbox });
  }
  const { data } = terminal.line;
  if (data === undefined) return createReceiver({ apps });
  return createReceiver({ apps, inbox: sqliteInbox({ path: `${data}.inbox` }) });
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
