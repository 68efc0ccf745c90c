import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDisk } from './sqlite-disk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emulator-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const file = () => join(folder, 'state.sqlite');

describe('a disk', () => {
  test('gives back what was written, the last state of each entry, and nothing that is gone', () => {
    const disk = openDisk(file());
    disk.save([
      { shelf: 'rooms', key: 'a', state: { members: 1 } },
      { shelf: 'rooms', key: 'b', state: { members: 2 } },
    ]);
    disk.save([
      { shelf: 'rooms', key: 'a', state: undefined },
      { shelf: 'rooms', key: 'b', state: { members: 3 } },
    ]);
    disk.close();
    const again = openDisk(file());
    expect([...again.load()]).toEqual([{ shelf: 'rooms', key: 'b', state: { members: 3 } }]);
    again.close();
  });

  test('writes all or nothing', () => {
    const disk = openDisk(file());
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const rows = [
      { shelf: 'rooms', key: 'a', state: {} },
      { shelf: 'rooms', key: 'b', state: circle },
    ];
    expect(() => {
      disk.save(rows);
    }).toThrow(TypeError);
    expect([...disk.load()]).toEqual([]);
    disk.close();
  });

  test('waits for the platters with every write', () => {
    const disk = openDisk(file());
    // FULL is 2.
    expect(disk.settings()).toEqual({ synchronous: 2, journalMode: 'wal' });
    disk.close();
  });

  test('serves one emulator at a time', () => {
    const disk = openDisk(file());
    expect(() => openDisk(file())).toThrow(`${file()} is in use by another emulator.`);
    disk.close();
  });

  test('leaves a file alone that a newer version wrote', () => {
    openDisk(file()).close();
    const database = new DatabaseSync(file());
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openDisk(file())).toThrow(`${file()} was written by a newer emulator.`);
  });
});
