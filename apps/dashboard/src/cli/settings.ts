import { isRegion, regions, type Region } from '@trtc-kit/contracts';
import { UsageError, type CommandLine } from './command-line.ts';

/** The variables of the environment. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Where records are read. */
export interface Vendor {
  readonly sdkAppId: number;
  readonly secretKey: string;
  /** One of the vendor's regions, or the address of another backend. */
  readonly region?: Region | undefined;
  readonly baseUrl?: string | undefined;
  readonly identifier: string;
}

/** What the environment says; nothing of it goes into a log. */
export interface Settings {
  /** The application; without one, the calls are those of an emulator. */
  readonly sdkAppId: number | undefined;
  readonly vendor: Vendor | undefined;
  readonly callbackSecrets: readonly string[];
  readonly callbackTokens: readonly string[];
  /** Any of which lets somebody see the calls. */
  readonly secrets: readonly string[];
  readonly postgresUrl: string | undefined;
}

/** What a secret has at least: less can be guessed. */
const shortestSecret = 8;

/**
 * Reads the environment.
 *
 * @throws UsageError that names the first variable that is missing or wrong, and never its value
 *   where that is secret.
 */
export function parseSettings(variables: Variables, line: CommandLine): Settings {
  const read = (name: string) => {
    const text = variables[name]?.trim();
    return text === '' ? undefined : text;
  };
  const list = (name: string) => [read(name)].filter((text) => text !== undefined);
  const sdkAppId = parseSdkAppId(read('TRTC_SDK_APP_ID'));
  const postgresUrl = read('DASHBOARD_POSTGRES_URL');
  if (sdkAppId === undefined && (line.data ?? postgresUrl) !== undefined) {
    throw new UsageError('TRTC_SDK_APP_ID is not set: whose calls are in the archive?');
  }
  if (line.data !== undefined && postgresUrl !== undefined) {
    throw new UsageError('--data and DASHBOARD_POSTGRES_URL are two places for one archive');
  }
  return {
    sdkAppId,
    vendor: sdkAppId === undefined ? undefined : parseVendor(sdkAppId, read),
    callbackSecrets: list('TRTC_CALLBACK_SECRET'),
    callbackTokens: list('TRTC_CALLBACK_TOKEN'),
    secrets: ['DASHBOARD_PASSWORD', 'DASHBOARD_TOKEN'].flatMap((name) =>
      list(name).map((secret) => checkSecret(name, secret)),
    ),
    postgresUrl,
  };
}

function parseVendor(
  sdkAppId: number,
  read: (name: string) => string | undefined,
): Vendor | undefined {
  const secretKey = read('TRTC_SECRET_KEY');
  if (secretKey === undefined) return undefined;
  const identifier = read('TRTC_ADMIN') ?? 'administrator';
  return { sdkAppId, secretKey, identifier, ...parseWhere(read) };
}

function parseWhere(
  read: (name: string) => string | undefined,
): Pick<Vendor, 'baseUrl' | 'region'> {
  const baseUrl = read('TRTC_BASE_URL');
  if (baseUrl !== undefined) {
    if (/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? '')) return { baseUrl };
    throw new UsageError('TRTC_BASE_URL must be an address such as http://127.0.0.1:4600');
  }
  const region = read('TRTC_REGION') ?? '';
  if (isRegion(region)) return { region };
  throw new UsageError(`TRTC_REGION must be one of ${Object.keys(regions).join(', ')}`);
}

function parseSdkAppId(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const sdkAppId = Number(text);
  if (/^\d+$/.test(text) && sdkAppId >= 1 && sdkAppId <= 0xffff_ffff) return sdkAppId;
  throw new UsageError('TRTC_SDK_APP_ID must be the number the console shows, such as 1400000000');
}

function checkSecret(name: string, secret: string): string {
  if (secret.length >= shortestSecret) return secret;
  throw new UsageError(`${name} must have ${shortestSecret} characters or more`);
}
