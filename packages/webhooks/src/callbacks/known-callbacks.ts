import { callbacksIn, type BodyOf, type Callback, type CallbackIn } from '@trtc-kit/contracts';
import * as call from '@trtc-kit/contracts/callbacks/call';
import * as alert from '@trtc-kit/contracts/callbacks/alert';
import * as room from '@trtc-kit/contracts/callbacks/room';

type KnownCallback = CallbackIn<typeof call> | CallbackIn<typeof alert> | CallbackIn<typeof room>;

/** The command word of a callback that has a contract. */
export type CallbackCommand = KnownCallback['command'];

/** The body that belongs to a command word, as received: documented values complete, new ones compile. */
export type CallbackBody<Command extends CallbackCommand> = BodyOf<
  Extract<KnownCallback, { readonly command: Command }>
>;

const known = [alert, call, room].flatMap((group) =>
  callbacksIn(group).map(([, callback]) => callback),
);

/** The words a receiver knows today. */
export const callbackCommands: readonly string[] = known.map(({ command }) => command);

/** Contracts by the words they may arrive under: the current one and its older forms. */
export const callbacksByWord: ReadonlyMap<string, Callback> = new Map(
  known.flatMap((callback) =>
    [callback.command, ...(callback.aliases ?? [])].map((word) => [word, callback] as const),
  ),
);
