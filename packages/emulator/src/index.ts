export type {
  Delivery,
  DeliveryAttempt,
  DeliveryOutcome,
  DeliveryStatus,
  EventFacts,
  UnsentEvent,
} from './callbacks/delivery.ts';
export type { FailureCause } from './callbacks/failure.ts';
export type { CallbackFetch, TimeoutSignal } from './callbacks/sending.ts';
export type { CallbackSwitches, Damage, SwitchEntry, SwitchScope } from './callbacks/switches.ts';
export { createClock, type ClockOptions, type EmulatorClock } from './clock/clock.ts';
export type { ControlClient } from './control-client.ts';
export { createEmulator, defaultApp, type Emulator, type EmulatorOptions } from './emulator.ts';
export type { Listening, ListenOptions } from './listen.ts';
export type { JournalEntry } from './routes/journal.ts';
export type { Playing, RefusedStep } from './scenarios/playing.ts';
export type { ScenarioName } from './scenarios/scenario-name.ts';
export type { ScenarioOptions } from './scenarios/scenario-options.ts';
export type { AppOptions } from './world/app.ts';
export { Refusal } from './world/refusal.ts';
