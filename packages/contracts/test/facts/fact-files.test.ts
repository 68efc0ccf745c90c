import { expect, test } from 'vitest';
import { factFile } from './fact-file.ts';
import { endpointFacts, factFiles } from './fact-files.ts';

test.each([...factFiles])('%s is named by its id', (path, { id }) => {
  expect(`${id.replace('.', '/')}.yaml`).toBe(path);
});

test.each(endpointFacts)('$id is named for its command', ({ id, path }) => {
  const command = path.split('/').at(-1) ?? '';
  const name = id.split('.').at(-1);
  expect([command, `callback_config_${command.replace('_callback', '')}`]).toContain(name);
});

test('a word that the format does not know is refused', () => {
  const [facts] = endpointFacts;
  expect(factFile.safeParse(facts).success).toBe(true);
  const misspelt = { name: 'RoomId', type: 'string', max_byte: 48 };
  expect(factFile.safeParse({ ...facts, request: [misspelt] }).success).toBe(false);
});

test('the push settings of another topic are fields of the request that refers to it', () => {
  const robot = endpointFacts.find(({ id }) => id === 'call-v4.start_call_by_robot');
  const names = robot?.request.map(({ name }) => name);
  expect(names).toContain('OfflinePushInfo.AndroidInfo.OPPOChannelID');
});
