import { z } from 'zod';
import type { CallbackFacts } from './fact-file.ts';
import type { Spellings } from './fact-fields.ts';
import { topic } from './fact-files.ts';

const listed = z.object({ command: z.string(), aliases: z.array(z.string()).default([]) });
const { commands } = topic(
  'room.callback_overview',
  z.object({ commands: z.record(z.string(), z.array(listed)) }),
);
const aliases = new Map(
  Object.values(commands)
    .flat()
    .map((row) => [row.command, row.aliases]),
);

/** The older words for a command. */
export function aliasesOf(command: string): readonly string[] {
  return aliases.get(command) ?? [];
}

/** The words of a callback that are written in several ways. */
export function spellingsOf({ action_types: actions = [] }: CallbackFacts): Spellings {
  return new Map([...aliases, ...actions.map((row) => [row.value, row.also_written] as const)]);
}

/** The commands a callback is known by: the listed ones, and the one its sample is sent under. */
export function commandsOf({ command, request_example_url: url }: CallbackFacts): string[] {
  const sampled = url === undefined ? null : new URLSearchParams(url.split('?')[1]).get('command');
  return [...[command].flat(), ...(sampled === null ? [] : [sampled])];
}
