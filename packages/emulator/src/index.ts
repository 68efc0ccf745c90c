export type { Delivery, DeliveryOutcome } from './callbacks/delivery.ts';
export type { CallbackFetch } from './callbacks/sending.ts';
export { createClock, type ClockOptions, type EmulatorClock } from './clock/clock.ts';
export type { ControlClient } from './control-client.ts';
export { createEmulator, defaultApp, type Emulator, type EmulatorOptions } from './emulator.ts';
export type { Listening, ListenOptions } from './listen.ts';
export type { JournalEntry } from './routes/journal.ts';
export type { AppOptions } from './world/app.ts';
export { Refusal } from './world/refusal.ts';
