import { OpenApiBuilder, type OpenAPIObject } from 'openapi3-ts/oas31';
import { callbacksIn, endpointsIn } from '../define/group.ts';
import type { Product } from '../registry.ts';
import { commonErrors } from '../wire/common-errors.ts';
import { regions } from '../wire/regions.ts';
import { callParameters, userSigScheme } from './call-parameters.ts';
import { toOperation } from './operation.ts';
import { createSchemaComponents, type SchemaComponents } from './schema-components.ts';
import { toWebhook } from './webhook.ts';

/** The OpenAPI 3.1 document of a product, with its callbacks under `webhooks`. */
export function toOpenApi(product: Product): OpenAPIObject {
  const components = createSchemaComponents();
  const builder = OpenApiBuilder.create({
    openapi: '3.1.1',
    info: {
      title: product.title,
      description: product.summary,
      version: 'v4',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: [...Object.keys(product.endpoints), ...Object.keys(product.callbacks)].map((name) => ({
      name,
    })),
  });
  addServers(builder);
  addOperations(builder, product, components);
  addWebhooks(builder, product, components);
  for (const [name, schema] of Object.entries(components.all())) builder.addSchema(name, schema);
  return builder.getSpec();
}

function addServers(builder: OpenApiBuilder): void {
  for (const { name, host } of Object.values(regions)) {
    builder.addServer({ url: `https://${host}`, description: name });
  }
}

function addOperations(
  builder: OpenApiBuilder,
  product: Product,
  components: SchemaComponents,
): void {
  const groups = Object.entries(product.endpoints);
  if (groups.length === 0) return;
  builder.rootDoc.security = [{ usersig: [] }];
  builder.addSecurityScheme('usersig', userSigScheme);
  builder.rootDoc['x-common-error-codes'] = toRows();
  for (const [name, parameter] of Object.entries(callParameters)) {
    builder.addParameter(name, { ...parameter, in: 'query' });
  }
  for (const [group, members] of groups) {
    for (const entry of endpointsIn(members)) {
      builder.addPath(entry[1].path, { post: toOperation(group, entry, components) });
    }
  }
}

function addWebhooks(
  builder: OpenApiBuilder,
  product: Product,
  components: SchemaComponents,
): void {
  for (const [group, members] of Object.entries(product.callbacks)) {
    for (const entry of callbacksIn(members)) {
      builder.addWebhook(entry[1].command, toWebhook(group, entry, components));
    }
  }
}

function toRows(): unknown[] {
  return Object.entries(commonErrors).map(([code, row]) => ({ code: Number(code), ...row }));
}
