import { isRegion, regions, type Region } from '@trtc-kit/contracts';
import { UsageError } from './command-line.ts';

/** The real application, from the environment. */
export interface LiveApp {
  readonly sdkAppId: number;
  readonly secretKey: string;
  readonly region: Region;
  readonly identifier: string;
}

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the real application from the environment.
 *
 * @throws UsageError that names the first variable that is missing or wrong, and never its value
 *   where that is secret.
 */
export function parseEnvironment(environment: Environment): LiveApp {
  return {
    sdkAppId: parseSdkAppId(required(environment, 'TRTC_SDK_APP_ID')),
    secretKey: required(environment, 'TRTC_SECRET_KEY'),
    region: parseRegion(required(environment, 'TRTC_REGION')),
    identifier: optional(environment, 'TRTC_ADMIN') ?? 'administrator',
  };
}

function required(environment: Environment, name: string): string {
  const value = optional(environment, name);
  if (value === undefined) throw new UsageError(`${name} is not set; --live needs it`);
  return value;
}

function optional(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}

function parseSdkAppId(text: string): number {
  const sdkAppId = Number(text);
  if (/^\d+$/.test(text) && sdkAppId >= 1 && sdkAppId <= 0xffff_ffff) return sdkAppId;
  throw new UsageError('TRTC_SDK_APP_ID must be the number the console shows, such as 1400000000');
}

function parseRegion(text: string): Region {
  if (isRegion(text)) return text;
  throw new UsageError(`TRTC_REGION must be one of ${Object.keys(regions).join(', ')}`);
}
