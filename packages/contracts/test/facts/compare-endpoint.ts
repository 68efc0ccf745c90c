import { z } from 'zod';
import {
  envelopeV1,
  envelopeV4,
  openEnvelope,
  readReceived,
  readSent,
  type Endpoint,
} from '../../src/index.ts';
import { compareSamples } from './compare-samples.ts';
import { compareSource } from './compare-source.ts';
import { contractFields } from './contract-fields.ts';
import { compareFields, compareText, type Difference } from './difference.ts';
import { factFields } from './fact-fields.ts';
import type { EndpointFacts } from './fact-file.ts';

/** Everything that the facts of an endpoint and its contract tell differently. */
export function compareEndpoint(facts: EndpointFacts, endpoint: Endpoint): Difference[] {
  return [
    ...compareHead(facts, endpoint),
    ...compareErrors(facts, endpoint),
    ...compareFields(factFields(facts.request), contractFields(endpoint.request)),
    ...compareFields(factFields(facts.response), answerFields(endpoint)),
    ...compareRequests(facts, endpoint),
    ...compareAnswers(facts, endpoint),
  ];
}

function compareHead(facts: EndpointFacts, endpoint: Endpoint): Difference[] {
  const { path, maxPerSecond, completeness = 'complete' } = endpoint;
  const stated = [
    { what: 'path', facts: facts.path, contract: path },
    { what: 'envelope', facts: facts.envelope, contract: path.split('/')[1] },
    { what: 'max_per_second', facts: String(facts.max_per_second), contract: String(maxPerSecond) },
    { what: 'completeness', facts: facts.completeness ?? 'complete', contract: completeness },
  ];
  return [...stated.flatMap(compareText), ...compareSource(facts, endpoint)];
}

function compareErrors(facts: EndpointFacts, endpoint: Endpoint): Difference[] {
  const stated = new Set(facts.errors.map(({ code }) => String(code)));
  const declared = new Set(Object.keys(endpoint.errors));
  const told = (codes: ReadonlySet<string>, code: string) => (codes.has(code) ? code : undefined);
  return [...new Set([...stated, ...declared])]
    .filter((code) => code !== '0')
    .flatMap((code) =>
      compareText({
        field: code,
        what: 'errors',
        facts: told(stated, code),
        contract: told(declared, code),
      }),
    );
}

/** The fields of an answer as it comes: in its envelope, of which the v4 pages leave out the frame. */
function answerFields(endpoint: Endpoint) {
  if (endpoint.path.startsWith('/v1/')) {
    return contractFields(envelopeV1.extend({ data: endpoint.response }));
  }
  const fields = contractFields(z.strictObject({ Response: endpoint.response.optional() }));
  return fields.length > 1 ? fields : [];
}

function compareRequests(facts: EndpointFacts, endpoint: Endpoint): Difference[] {
  return compareSamples({
    what: 'request_example',
    documented: [facts.request_example, facts.request_example_2],
    read: (sample) => readSent(endpoint, sample),
    shown: endpoint.example.request,
  });
}

function compareAnswers(facts: EndpointFacts, endpoint: Endpoint): Difference[] {
  const whole = [facts.response_example, facts.response_example_2].filter((sample) => sample);
  const envelope = facts.envelope === 'v1' ? envelopeV1 : envelopeV4;
  const payload = (sample: unknown) => {
    const opened = openEnvelope(endpoint.path, sample);
    return opened.outcome === 'success' ? opened.payload : undefined;
  };
  return [
    ...compareSamples({
      what: 'response_example',
      documented: whole,
      read: (sample) => readReceived(envelope, sample),
    }),
    ...compareSamples({
      what: 'response_example',
      documented: whole.map(payload),
      read: (sample) => readReceived(endpoint.response, sample),
      shown: endpoint.example.response,
    }),
  ];
}
