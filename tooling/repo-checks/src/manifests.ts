import { dirname } from 'node:path';
import { paths, read } from './repository.ts';

type Ranges = Readonly<Record<string, string>>;

/** The part of a package.json that the checks read. */
export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly engines?: Ranges;
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly publishConfig?: {
    readonly access?: string;
    readonly exports?: Readonly<Record<string, unknown>>;
  };
  readonly dependencies?: Ranges;
  readonly devDependencies?: Ranges;
  readonly optionalDependencies?: Ranges;
  readonly peerDependencies?: Ranges;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional: boolean }>>;
}

/** A workspace: its folder from the root, the folder's own name, and its manifest. */
export interface Workspace {
  readonly folder: string;
  readonly short: string;
  readonly manifest: Manifest;
}

function readWorkspace(path: string): Workspace {
  // Every check below is itself the proof that a field is there.
  const manifest = JSON.parse(read(path)) as Manifest;
  const folder = dirname(path);
  return { folder, short: folder.split('/').at(-1) ?? '', manifest };
}

/** Every manifest of the repository, the root's included. */
export const workspaces = paths
  .filter((path) => path === 'package.json' || path.endsWith('/package.json'))
  .map(readWorkspace);

/** The packages that users install. */
export const published = workspaces.filter(({ folder }) => folder.startsWith('packages/'));
