/** The names of the scenarios. */
export const scenarioNames = [
  'answered',
  'missed',
  'rejected',
  'busy',
  'group',
  'meeting',
  'heavyDay',
] as const;

/** The name of a scenario. */
export type ScenarioName = (typeof scenarioNames)[number];

/** Whether there is a scenario of that name. */
export function isScenarioName(name: string): name is ScenarioName {
  // A list of literals takes nothing but them; any text is asked about here.
  return (scenarioNames as readonly string[]).includes(name);
}
