import type { EmulatorClock } from '../clock/clock.ts';
import type { Fault } from './fault.ts';
import type { Faults } from './faults.ts';
import { parseFaultPlan } from './parse-fault-plan.ts';

/** The header by which a client asks for a fault. */
export const faultHeader = 'x-emulator-fault';

/** What goes wrong with a request, by its header or by rule, if anything does; never with those that control the emulator. */
export function strike(text: string | undefined, url: URL, faults: Faults): Fault | undefined {
  const [, , service, command = ''] = url.pathname.split('/');
  if (service === 'emulator_control') return undefined;
  const sdkAppId = Number(url.searchParams.get('sdkappid'));
  if (text === undefined) return faults.strike({ command, sdkAppId });
  return faults.strike({ command, sdkAppId, header: { text, plan: parseFaultPlan(text) } });
}

/** Waits as long as a fault says, by the emulator's clock. */
export async function wait({ delay = 0 }: Fault, clock: EmulatorClock): Promise<void> {
  if (delay === 0) return;
  await new Promise<void>((resolve) => {
    clock.schedule(delay, resolve);
  });
}
