import type { Locator } from 'playwright-core';

/** The texts of a table or a list: those of its cells, row by row. */
export async function readTable(rows: Locator, cells: string): Promise<readonly string[][]> {
  return Promise.all((await rows.all()).map((row) => row.locator(cells).allTextContents()));
}
