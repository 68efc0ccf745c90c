import type { registry } from '../registry.ts';

type Registry = typeof registry;

/** A name of the registry's groups. */
export type GroupName = {
  [Name in keyof Registry]: keyof Registry[Name]['endpoints'] | keyof Registry[Name]['callbacks'];
}[keyof Registry];

/** What each group of commands or callbacks is about. */
export const groupDescriptions: Readonly<Record<GroupName, string>> = {
  call: 'Calls that are running: start one from a robot, look at it, end it.',
  callCallbacks: 'What happens in calls.',
  callConfig: 'Where the callbacks of Call go, and which ones.',
  callRecord: 'Records of the calls of the last 7 days.',
  callV1: 'The older API of Call: records of the last 7 days, and where the callbacks go.',
  callV1Callbacks: 'What happens in calls, as the older API of Call tells it.',
  alertCallbacks: 'What the backend tells about its own service.',
  room: 'Conference rooms, their members and their robots.',
  roomCallbacks: 'What happens in conference rooms.',
  roomConfig: 'Where the callbacks of Conference go, and which ones.',
  seat: 'The seats of a conference room.',
};

/** What a group is about; empty for one that is not in the registry. */
export function describeGroup(name: string): string {
  const descriptions: Readonly<Record<string, string>> = groupDescriptions;
  return descriptions[name] ?? '';
}
