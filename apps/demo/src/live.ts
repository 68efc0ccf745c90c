import { createCallKit, isApiError, type CallKitOptions } from '@trtc-kit/callkit';
import { createRoomKit } from '@trtc-kit/roomkit';
import type { LiveApp } from './environment.ts';
import { toRecordsTable } from './records-table.ts';
import type { Transcript } from './transcript.ts';

// "There is none" is an answer too: no configuration, no record.
const nothingThere = new Set([100301, 101050]);

/**
 * Runs the read calls against the real backend and prints what came back; true if every one was
 * answered. Nothing is changed there.
 */
export async function runLive(
  app: LiveApp,
  transcript: Transcript,
  more: Pick<CallKitOptions, 'baseUrl' | 'fetch'> = {},
): Promise<boolean> {
  const callkit = createCallKit({ ...app, ...more });
  const roomkit = createRoomKit({ ...app, ...more });
  transcript.chapter(`Reading from the backend in ${app.region}`);
  const read = async <Answer>(
    name: string,
    method: () => Promise<Answer>,
    show?: (a: Answer) => void,
  ) => {
    try {
      const answer = await method();
      if (show === undefined) transcript.call(name, {}, answer);
      else show(answer);
      return true;
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      const harmless = isApiError(error) && nothingThere.has(error.code);
      transcript[harmless ? 'good' : 'bad'](`${name}: ${text}`);
      return harmless;
    }
  };

  const outcomes = [
    await read('callkit.getCallback', () => callkit.getCallback()),
    await read('roomkit.getCallback', () => roomkit.getCallback()),
    await read(
      'callkit.getRecordByFilter',
      () => callkit.getRecordByFilter({ NumberPerPage: 20 }),
      ({ TotalNum, CallRecordList }) => {
        transcript.good(`callkit.getRecordByFilter: ${TotalNum.toString()} records in 7 days`);
        if (CallRecordList.length > 0) transcript.block(toRecordsTable(CallRecordList));
      },
    ),
  ];
  return outcomes.every(Boolean);
}
