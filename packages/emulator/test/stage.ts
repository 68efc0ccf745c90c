import type { AnswerOf, RequestOf } from '@trtc-kit/contracts';
import * as call from '@trtc-kit/contracts/products/call';
import * as room from '@trtc-kit/contracts/products/room';
import type { EmulatorOptions } from '../src/index.ts';
import type { AppSettings } from '../src/world/app-settings.ts';
import { createBackend } from './backend.ts';

/** The record of a call as it is read. */
export type ReadRecord = AnswerOf<typeof call.getRecordByFilter>['CallRecordList'][number];

const Url = 'http://app.test/hooks';
const perPage = 500;

/** A backend on which scenarios play, and which tells of everything. */
export async function createStage(
  settings: Partial<AppSettings> = {},
  options: EmulatorOptions = {},
) {
  const app = { limitsFrequency: false, ...settings };
  const backend = createBackend(undefined, app, options);
  const commandsOf = (endpoint: typeof call.setCallback | typeof room.setCallback) =>
    endpoint.request.shape.CallbackCommandList.element.options;
  await backend.send(call.setCallback, {
    Url,
    // Each list is that of its own endpoint.
    CallbackCommandList: [...commandsOf(call.setCallback)] as CommandsOf<typeof call.setCallback>,
  });
  await backend.send(room.setCallback, {
    Url,
    CallbackCommandList: [...commandsOf(room.setCallback)] as CommandsOf<typeof room.setCallback>,
  });
  /** Moves time, and waits until everything is told. */
  const advance = async (milliseconds: number) => {
    backend.clock.advance(milliseconds);
    await backend.emulator.idle();
  };
  /** All records, page by page. */
  const records = async () => {
    const found: ReadRecord[] = [];
    for (let Page = 1; ; Page += 1) {
      const answer = await backend.send(call.getRecordByFilter, { NumberPerPage: perPage, Page });
      const { CallRecordList } = answer as AnswerOf<typeof call.getRecordByFilter>;
      found.push(...CallRecordList);
      if (CallRecordList.length < perPage) return found;
    }
  };
  return { ...backend, advance, records };
}

type CommandsOf<E extends typeof call.setCallback | typeof room.setCallback> =
  RequestOf<E>['CallbackCommandList'];
