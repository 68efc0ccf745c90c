import { once } from 'node:events';
import { openEmulatedWorld } from '../emulated/emulated-world.ts';
import { createDashboard, type Dashboard } from '../server/dashboard.ts';
import { parseCommandLine, usage, UsageError, type CommandLine } from './command-line.ts';
import { openArchive } from './open-archive.ts';
import { parseSettings, type Settings, type Variables } from './settings.ts';

/** What the dashboard needs of its process. */
export interface DashboardProcess {
  readonly words: readonly string[];
  readonly variables: Variables;
  readonly write: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Aborts when the user wants it to stop. */
  readonly stop: AbortSignal;
}

/** Runs the dashboard. 0: all is well; 1: something is missing or failed; 2: it was called wrongly. */
export async function runDashboard(process: DashboardProcess): Promise<0 | 1 | 2> {
  try {
    const line = parseCommandLine(process.words);
    if (line.help) process.write(usage);
    else await run(process, line);
    return 0;
  } catch (error) {
    process.complain(`dashboard: ${toReason(error)}`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** What went wrong, with what was behind it, such as a database that does not answer. */
function toReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} ${toReason(error.cause)}` : error.message;
}

async function run(process: DashboardProcess, line: CommandLine): Promise<void> {
  const settings = parseSettings(process.variables, line);
  const { sdkAppId } = settings;
  await (sdkAppId === undefined
    ? showEmulated(process, line, settings)
    : showApplication(process, line, { ...settings, sdkAppId }));
}

async function showEmulated(
  process: DashboardProcess,
  line: CommandLine,
  { secrets }: Settings,
): Promise<void> {
  const world = await openEmulatedWorld();
  try {
    const dashboard = createDashboard({
      ...world,
      ...{ secrets, allowedHosts: line.allowedHosts },
      onError: (error) => process.complain(String(error)),
    });
    await serve(dashboard, { ...process, line }, async () => {
      process.write(`emulator   ${world.emulatorUrl}  stands in for the vendor's backend`);
      process.write('           no application was named, so it plays the calls of some days');
      await world.fill();
      process.write('           the calls go on by its clock; start your own on its page');
    });
  } finally {
    await world.close();
  }
}

async function showApplication(
  process: DashboardProcess,
  line: CommandLine,
  settings: Settings & { readonly sdkAppId: number },
): Promise<void> {
  const { sdkAppId, secrets, vendor } = settings;
  const { complain } = process;
  const calls = await openArchive(sdkAppId, settings, { line, complain });
  try {
    const { archive, receiver } = calls;
    const { allowedHosts } = line;
    const onError = (error: unknown) => complain(String(error));
    const options = { archive, sdkAppId, receiver, secrets, allowedHosts, onError };
    await serve(createDashboard(options), { ...process, line }, async (url) => {
      process.write(`calls      ${whereKept(line, settings)}`);
      const taken = receiver && `${url}/callbacks, with the secret or token that you set`;
      process.write(
        `callbacks  ${taken ?? 'not taken: set TRTC_CALLBACK_SECRET or TRTC_CALLBACK_TOKEN'}`,
      );
      process.write(
        `records    ${vendor ? 'read now and every five minutes' : 'not read: set TRTC_SECRET_KEY and TRTC_REGION'}`,
      );
      return Promise.resolve();
    });
  } finally {
    await calls.close();
  }
}

function whereKept({ data }: CommandLine, { postgresUrl }: Settings): string {
  if (postgresUrl !== undefined) return 'kept in PostgreSQL';
  return data === undefined
    ? 'in memory: gone when this stops (--data FILE keeps them)'
    : `kept in ${data}`;
}

/** Serves until it is to stop. */
async function serve(
  dashboard: Dashboard,
  { write, stop, line }: DashboardProcess & { readonly line: CommandLine },
  tell: (url: string) => Promise<void>,
): Promise<void> {
  try {
    const { url } = await listenAs(dashboard, line);
    write(`dashboard  ${url}`);
    await tell(url);
    if (!stop.aborted) await once(stop, 'abort');
  } finally {
    await dashboard.close();
  }
}

async function listenAs(dashboard: Dashboard, { dev, host, port }: CommandLine) {
  if (dev) {
    const { serveSources } = await import('./dev-server.ts');
    return serveSources(dashboard, port);
  }
  // Before the address is told, so that the first look need not wait for it.
  await dashboard.prepare();
  return dashboard.listen({ host, port });
}
