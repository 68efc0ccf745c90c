import { regions } from '@trtc-kit/contracts';

/** The hosts the vendor's pages name for the server API: of each region, v4's, its backup, and v1's. */
export const apiHosts: readonly string[] = [
  ...new Set(Object.values(regions).flatMap(({ host, backup, v1Host }) => [host, backup, v1Host])),
];
