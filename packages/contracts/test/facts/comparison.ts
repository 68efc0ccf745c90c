import { compareCallback } from './compare-callback.ts';
import { compareEndpoint } from './compare-endpoint.ts';
import { callbacks, endpoints } from './contracts.ts';
import type { Difference } from './difference.ts';
import type { CallbackFacts, EndpointFacts } from './fact-file.ts';
import { callbackFacts, endpointFacts } from './fact-files.ts';
import { commandsOf } from './spellings.ts';

/** One fact file beside its contracts: several only where commands share a body. */
export interface Comparison {
  readonly facts: EndpointFacts | CallbackFacts;
  readonly commands: readonly string[];
  /** The paths or commands that have a contract. */
  readonly contracts: readonly string[];
  readonly differences: readonly Difference[];
}

/** Every fact file beside its contracts. */
export const comparisons: readonly Comparison[] = [
  ...endpointFacts.map((facts) => {
    const matching = endpoints.filter(({ path }) => path === facts.path);
    return {
      facts,
      commands: [facts.path],
      contracts: matching.map(({ path }) => path),
      differences: matching.flatMap((endpoint) => compareEndpoint(facts, endpoint)),
    };
  }),
  ...callbackFacts.map((facts) => {
    const commands = commandsOf(facts);
    const matching = callbacks.filter(({ command }) => commands.includes(command));
    return {
      facts,
      commands,
      contracts: matching.map(({ command }) => command),
      differences: onceEach(matching.flatMap((callback) => compareCallback(facts, callback))),
    };
  }),
];

function onceEach(differences: readonly Difference[]): Difference[] {
  return [
    ...new Map(differences.map((difference) => [JSON.stringify(difference), difference])).values(),
  ];
}
