import { endpoints, type RoomKit } from '@trtc-kit/roomkit';
import { describeMethods, type BehaviourOf } from '../test/behaviour.ts';
import { members } from '../test/behaviours/members.ts';
import { rooms } from '../test/behaviours/rooms.ts';
import { seats } from '../test/behaviours/seats.ts';

const methods: BehaviourOf<RoomKit> = { ...rooms, ...members, ...seats };

describeMethods({ kit: 'roomkit', endpoints }, methods);
