import { contractsByPath, type Contract } from './contracts.ts';
import { documentedPaths } from './documented.ts';
import { isEmulated } from './emulated.ts';
import { methodsByPath } from './methods.ts';

/** How far one documented command is covered. */
export interface CoverageRow {
  readonly path: string;
  readonly contract: Contract | undefined;
  /** As a user writes it: `roomkit.createRoom`. */
  readonly method: string | undefined;
  readonly emulated: boolean;
}

/** A row for every documented command, and for one that has a contract though no page was found. */
export async function coverageRows(): Promise<readonly CoverageRow[]> {
  const methods = await methodsByPath();
  const paths = new Set([...documentedPaths(), ...contractsByPath.keys()]);
  const rows = await Promise.all(
    [...paths].map(async (path) => {
      const contract = contractsByPath.get(path);
      const emulated = contract !== undefined && (await isEmulated(contract.endpoint));
      // Another method may call the same path, to read a list page by page.
      const method = methods.get(path)?.find((name) => name.endsWith(`.${contract?.name ?? ''}`));
      return { path, contract, method, emulated };
    }),
  );
  return rows.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** Client by client. */
function sortKey({ method = '', path }: CoverageRow): string {
  return `${method} ${path}`;
}
