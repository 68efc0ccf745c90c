import { text as readText } from 'node:stream/consumers';
import { toNodeListener } from '@trtc-kit/webhooks/node';
import { everyState, type Adapter } from './adapter.ts';
import { keptOf, overSocket } from './over-socket.ts';

/** The adapter in a plain server, behind a parser of one's own. */
export const node: Adapter = {
  name: 'node:http',
  states: everyState,
  open(receiver, state) {
    const listener = toNodeListener(receiver);
    if (state === 'unread') return overSocket(listener);
    return overSocket((incoming, outgoing) => {
      void readText(incoming).then((text) => {
        listener(Object.assign(incoming, keptOf(state, text)), outgoing);
      });
    });
  },
};
