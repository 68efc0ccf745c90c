import { OpenApiBuilder, type OpenAPIObject } from 'openapi3-ts/oas31';
import type { Product } from '../registry.ts';
import { versionOfCallback, versionOfPath, type ApiVersion } from './api-version.ts';
import { callbacksByName, endpointsByName } from './by-name.ts';
import { callParameters, contentTypeSchema, userSigScheme } from './call-parameters.ts';
import { commonErrorCodes } from './error-codes.ts';
import { describeGroup } from './groups.ts';
import { toPathItem } from './operation.ts';
import { createSchemaComponents, type SchemaComponents } from './schema-components.ts';
import { receiver, servers } from './servers.ts';
import { toWebhook } from './webhook.ts';

/** The OpenAPI 3.1 document of a product, with its callbacks under `webhooks`. */
export function toOpenApi(product: Product): OpenAPIObject {
  const components = createSchemaComponents('draft-2020-12');
  const builder = startDocument('3.1.1', product);
  addOperations(builder, product, components);
  addWebhooks(builder, product, components);
  return finish(builder, components);
}

/** The same as OpenAPI 3.0, for tools that take no later one; 3.0 has no place for callbacks. */
export function toOpenApi30(product: Product): OpenAPIObject {
  const components = createSchemaComponents('openapi-3.0');
  const builder = startDocument('3.0.3', { ...product, callbacks: {} });
  addOperations(builder, product, components);
  return finish(builder, components);
}

function startDocument(openapi: string, product: Product): OpenApiBuilder {
  const groups = [...Object.keys(product.endpoints), ...Object.keys(product.callbacks)];
  return OpenApiBuilder.create({
    openapi,
    info: {
      title: product.title,
      description: product.summary,
      version: versionsOf(product).join(' and '),
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    tags: groups.map((name) => ({ name, description: describeGroup(name) })),
  });
}

function finish(builder: OpenApiBuilder, components: SchemaComponents): OpenAPIObject {
  for (const [name, schema] of Object.entries(components.all())) builder.addSchema(name, schema);
  return builder.getSpec();
}

function addOperations(
  builder: OpenApiBuilder,
  product: Product,
  components: SchemaComponents,
): void {
  const versions = versionsOf({ ...product, callbacks: {} });
  const [main] = versions;
  builder.rootDoc.servers = main === undefined ? [receiver] : [...servers[main]];
  if (main === undefined) {
    // 3.1 lets a document do without paths; some generators do not.
    builder.rootDoc.paths = {};
    return;
  }
  builder.rootDoc.security = [{ usersig: [] }];
  builder.addSecurityScheme('usersig', userSigScheme);
  builder.rootDoc['x-common-error-codes'] = Object.fromEntries(
    versions.map((version) => [version, commonErrorCodes[version]]),
  );
  builder.addSchema('ContentType', contentTypeSchema);
  for (const [name, parameter] of Object.entries(callParameters)) {
    builder.addParameter(name, { ...parameter, in: 'query' });
  }
  for (const [group, members] of Object.entries(product.endpoints)) {
    for (const entry of endpointsByName(members)) {
      builder.addPath(entry[1].path, toPathItem(group, entry, components));
    }
  }
}

function addWebhooks(
  builder: OpenApiBuilder,
  product: Product,
  components: SchemaComponents,
): void {
  for (const [group, members] of Object.entries(product.callbacks)) {
    for (const entry of callbacksByName(members)) {
      builder.addWebhook(entry[1].command, toWebhook(group, entry, components));
    }
  }
}

/** The versions a product has something of, the current one first. */
function versionsOf({ endpoints, callbacks }: Product): readonly ApiVersion[] {
  const found = new Set([
    ...Object.values(endpoints).flatMap((group) =>
      endpointsByName(group).map(([, { path }]) => versionOfPath(path)),
    ),
    ...Object.values(callbacks).flatMap((group) =>
      callbacksByName(group).map(([, callback]) => versionOfCallback(callback)),
    ),
  ]);
  return (['v4', 'v1'] as const).filter((version) => found.has(version));
}
