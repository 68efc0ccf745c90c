import { callErrors, endpoint, roomErrors } from '@trtc-kit/contracts';
import { z } from 'zod';
import { scenarioNames } from '../scenarios/scenario-name.ts';
import { ownCommand } from './shapes/own-command.ts';

/** Begins a scenario: people who do things by themselves, in time. */
export const playScenario = endpoint({
  path: '/v4/emulator_control/play_scenario',
  summary: 'Begins a scenario: people who do things by themselves, in time.',
  ...ownCommand,
  repeat: 'unsafe',
  request: z.strictObject({
    Name: z.enum(scenarioNames).describe('Which scenario.'),
    Options: z
      .record(z.string(), z.json())
      .optional()
      .describe('Who takes part and the like, as `emulator.play` takes them.'),
  }),
  response: z.strictObject({
    CallIds: z.array(z.string()).describe('Ids of the calls that have started, in their order.'),
    RoomId: z.string().optional().describe('The room it is about, if it is about one.'),
    Duration: z
      .int()
      .meta({ 'x-unit': 'ms', description: 'How long until the last thing has happened.' }),
  }),
  // Those of the first step too: of start_call and create_room.
  errors: { ...callErrors(101002, 101004), ...roomErrors(100002, 100003, 100010) },
  example: {
    request: { Name: 'answered', Options: { caller: 'user1', callee: 'user2' } },
    response: { CallIds: ['055662e1-bc8a-469c-a334-1126c8c17d58'], Duration: 64000 },
  },
});
