import type { ServerObject } from 'openapi3-ts/oas31';
import { regions } from '../wire/regions.ts';
import type { ApiVersion } from './api-version.ts';

/** Who answers the commands of a version: a host per data centre, one per part of the world for v1. */
export const servers: Readonly<Record<ApiVersion, readonly ServerObject[]>> = {
  v1: toServers(({ v1Host }) => v1Host),
  v4: toServers(({ host }) => host),
};

/** The one server of a document without commands: callbacks come to whoever reads it. */
export const receiver: ServerObject = {
  url: '/',
  description: 'Your receiver, at the URL configured with set_callback or in the console.',
};

type Hosts = (typeof regions)[keyof typeof regions];

function toServers(hostOf: (hosts: Hosts) => string): ServerObject[] {
  const byHost = Map.groupBy(Object.values(regions), hostOf);
  return [...byHost].map(([host, served]) => ({
    url: `https://${host}`,
    description: served.map(({ name }) => name).join(', '),
  }));
}
