import { expect, test } from 'vitest';
import { z } from 'zod';
import { startCallByRobot } from '../../src/call/index.ts';
import type { Endpoint } from '../../src/index.ts';
import { createRoom, kickUserOut } from '../../src/room/index.ts';
import { utf8 } from '../../src/wire/text.ts';
import { compareEndpoint } from './compare-endpoint.ts';
import { endpointFacts } from './fact-files.ts';

/** What the facts and a changed contract tell differently, as text. */
function differencesOf(endpoint: Endpoint): string[] {
  const facts = endpointFacts.find(({ path }) => path === endpoint.path);
  if (!facts) throw new Error(`No facts of ${endpoint.path}`);
  return compareEndpoint(facts, endpoint).map((d) => `${d.field}: ${d.what}`);
}

/** start_call_by_robot with other fields in its request. */
function withRequest(shape: z.core.$ZodLooseShape): Endpoint {
  return { ...startCallByRobot, request: startCallByRobot.request.extend(shape) };
}

test('a contract that tells the same has no difference', () => {
  expect([startCallByRobot, createRoom, kickUserOut].flatMap(differencesOf)).toEqual([]);
});

const { Timeout, UserData, CallInfo } = startCallByRobot.request.shape;

test.each([
  ['another type', { Timeout: z.string().meta({ 'x-unit': 'ms' }) }, 'Timeout: type'],
  ['another maximum', { Timeout: Timeout.max(600) }, 'Timeout: max'],
  ['no minimum', { Timeout: z.int().max(600_000).meta({ 'x-unit': 'ms' }) }, 'Timeout: min'],
  ['another unit', { Timeout: Timeout.meta({ 'x-unit': 's' }) }, 'Timeout: unit'],
  ['a field that must not be there', { Room: z.string().optional() }, 'Room: existence'],
  ['a field that is optional', { Robot_Account: z.string().optional() }, 'Robot_Account: required'],
  ['a field that is required', { UserData: UserData.unwrap() }, 'UserData: required'],
  ['another byte limit', { UserData: utf8(999).optional() }, 'UserData: max_bytes'],
  ['no byte limit', { UserData: z.string().optional() }, 'UserData: max_bytes'],
  [
    'another limit of items',
    { CalleeList_Account: z.array(z.string()).max(9) },
    'CalleeList_Account: max_items',
  ],
  ['a limit no page states', { Robot_Account: z.string().regex(/^\w+$/) }, 'Robot_Account: other'],
  [
    'a value less',
    { CallInfo: CallInfo.extend({ MediaType: z.enum(['Audio']) }) },
    'CallInfo.MediaType: enum',
  ],
  [
    'a value more',
    { CallInfo: CallInfo.extend({ MediaType: z.enum(['Audio', 'Video', 'Both']) }) },
    'CallInfo.MediaType: enum',
  ],
])('%s is a difference', (_name, shape, difference) => {
  expect(differencesOf(withRequest(shape))).toContain(difference);
});

test('a field that the contract lacks is a difference', () => {
  const request = startCallByRobot.request.omit({ UserData: true });
  expect(differencesOf({ ...startCallByRobot, request })).toContain('UserData: existence');
});

test('a field of the answer that the contract lacks is a difference', () => {
  const response = startCallByRobot.response.omit({ CallId: true });
  const differences = differencesOf({ ...startCallByRobot, response });
  expect(differences).toContain('Response.CallId: existence');
  expect(differences).toContain('CallId: response_example');
});

test('another frequency, path, source or completeness is a difference', () => {
  expect(differencesOf({ ...kickUserOut, maxPerSecond: 100 })).toEqual([': max_per_second']);
  expect(differencesOf({ ...kickUserOut, maxPerSecond: null })).toEqual([': max_per_second']);
  expect(differencesOf({ ...kickUserOut, source: 'https://trtc.io' })).toEqual([': source']);
  expect(differencesOf({ ...kickUserOut, completeness: 'partial' })).toEqual([': completeness']);
});

test('an error code more or less is a difference', () => {
  const { 100001: internal, ...others } = kickUserOut.errors;
  expect(differencesOf({ ...kickUserOut, errors: others })).toEqual(['100001: errors']);
  const errors = { ...kickUserOut.errors, 1: internal };
  expect(differencesOf({ ...kickUserOut, errors })).toEqual(['1: errors']);
});

test('a sample that the contract does not take is a difference', () => {
  const request = kickUserOut.request.extend({ Reason: utf8(10) });
  expect(differencesOf({ ...kickUserOut, request })).toEqual([
    'Reason: max_bytes',
    'Reason: request_example',
  ]);
});

test('a sample that no page shows is a difference', () => {
  const example = { ...kickUserOut.example, request: { RoomId: 'mine' } };
  expect(differencesOf({ ...kickUserOut, example })).toEqual([': request_example']);
});
