import type { Open, SentBodyOf } from '@trtc-kit/contracts';
import type { MemberAction } from '@trtc-kit/contracts/callbacks/call';
import type { CallbackCommand, CallbackOf } from './known-callbacks.ts';
import type { OtherSpelling } from './spelling.ts';

/**
 * The body that belongs to a command word, as a handler gets it: documented values complete, new
 * ones compile. Account ids are text, switches are booleans, and of several spellings of a word
 * there is one.
 */
export type CallbackBody<Command extends CallbackCommand> = Open<
  Normalised<SentBodyOf<CallbackOf<Command>>, '', Command>
>;

type Normalised<T, Key extends PropertyKey, Command> = Key extends 'CallbackCommand'
  ? Command
  : T extends readonly (infer Item)[]
    ? readonly Normalised<Item, Key, Command>[]
    : T extends object
      ? { readonly [Name in keyof T]: NormalisedField<T[Name], Name, Command> }
      : T;

// Not one member of a union at a time: whether a word stands for a boolean depends on the others.
type NormalisedField<T, Key extends PropertyKey, Command> = Normalised<
  Key extends `${string}_Account`
    ? Exclude<T, number>
    : true extends T
      ? Exclude<T, 'true' | 'false'>
      : [T] extends [MemberAction]
        ? Exclude<T, OtherSpelling>
        : T,
  Key,
  Command
>;
