import { answered } from './answered.ts';
import { busy } from './busy.ts';
import { group } from './group.ts';
import { heavyDay } from './heavy-day/heavy-day.ts';
import { meeting } from './meeting.ts';
import { missed } from './missed.ts';
import { rejected } from './rejected.ts';
import type { ScenarioName } from './scenario-name.ts';
import type { Scenario } from './scenario.ts';

/** Every scenario by its name. */
export const catalogue: Readonly<Record<ScenarioName, Scenario>> = {
  answered,
  missed,
  rejected,
  busy,
  group,
  meeting,
  heavyDay,
};
