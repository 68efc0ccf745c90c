import { readFileSync } from 'node:fs';
import { createClock } from '../clock/clock.ts';
import { defaultApp, type EmulatorOptions } from '../emulator.ts';
import type { ListenOptions } from '../listen.ts';
import type { AppOptions } from '../world/app.ts';
import type { Flags } from './flags.ts';

/**
 * The options of an emulator as the command line asks for them.
 *
 * @throws TypeError that names the flag with a wrong value.
 */
export function toEmulatorOptions(flags: Flags): EmulatorOptions {
  const { app: apps = [], data, frozen, start } = flags;
  return {
    apps:
      apps.length === 0 ? [toApp(defaultApp, flags)] : apps.map((text) => parseApp(text, flags)),
    clock: createClock({ frozen, start: start === undefined ? undefined : parseTime(start) }),
    data,
    idSeed: flags['id-seed'],
    allowedHosts: flags['allow-host'],
  };
}

/**
 * Where to listen as the command line asks for it.
 *
 * @throws TypeError that names the flag with a wrong value.
 */
export function toListenOptions({ port, host, https, cert, key }: Flags): ListenOptions {
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535) throw new TypeError(`--port: ${port} is no port.`);
  if (cert === undefined && key === undefined) return { port: number, host, https };
  if (cert === undefined || key === undefined) throw new TypeError('--cert and --key go together.');
  const certificate = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  return { port: number, host, https: certificate };
}

/** Whether nobody but this machine reaches an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function parseApp(text: string, flags: Flags): AppOptions {
  const [id = '', ...key] = text.split(':');
  if (!/^\d+$/.test(id)) throw new TypeError(`--app: ${id} is no SDKAppID.`);
  const secretKey = key.length === 0 ? defaultApp.secretKey : key.join(':');
  return toApp({ sdkAppId: Number(id), secretKey }, flags);
}

function toApp(app: AppOptions, flags: Flags): AppOptions {
  return { ...app, limitsFrequency: !flags['no-limits'], callbacks: { token: flags.token } };
}

function parseTime(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new TypeError(`--start: ${text} is no time.`);
  return time;
}
