/** A target of an entry in `exports`, as this repository writes them: a file, or one per condition. */
export type ExportTarget = string | Readonly<Record<string, string>>;

/** The part of a packed package.json that the checks read. */
export interface PackedManifest {
  readonly name: string;
  readonly version: string;
  readonly main?: string;
  readonly types?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, ExportTarget>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isPackedManifest(value: unknown): value is PackedManifest {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    typeof value.version === 'string' &&
    isRecord(value.exports)
  );
}

/** Reads a package.json; throws unless it has a name, a version and a map of exports. */
export function parseManifest(text: string): PackedManifest {
  const manifest: unknown = JSON.parse(text);
  if (isPackedManifest(manifest)) return manifest;
  throw new Error('A packed package.json has no name, no version or no map of exports.');
}

/** Every file that `exports` leads to, with the place that names it. */
export function exportTargets(manifest: PackedManifest): { place: string; target: string }[] {
  return Object.entries(manifest.exports).flatMap(([subpath, target]) =>
    typeof target === 'string'
      ? [{ place: `exports["${subpath}"]`, target }]
      : Object.entries(target).map(([condition, file]) => ({
          place: `exports["${subpath}"].${condition}`,
          target: file,
        })),
  );
}
