import type { PathItemObject } from 'openapi3-ts/oas31';
import type { Callback } from '../define/callback.ts';
import { ackOf } from './ack.ts';
import { callbackParameters } from './callback-parameters.ts';
import { toComponentName, toOperationId } from './names.ts';
import type { SchemaComponents } from './schema-components.ts';

/** One callback as an item under `webhooks`; its body goes to the components. */
export function toWebhook(
  group: string,
  [name, callback]: readonly [string, Callback],
  components: SchemaComponents,
): PathItemObject {
  const body = components.add(`${toComponentName(group, name)}Body`, callback.body, 'received');
  const ack = ackOf(callback);
  return {
    post: {
      operationId: toOperationId(group, name),
      tags: [group],
      summary: callback.summary,
      externalDocs: { url: callback.source },
      // The backend signs nothing that this document could describe as a scheme.
      security: [],
      parameters: callbackParameters(callback),
      requestBody: {
        required: true,
        content: { 'application/json': { schema: body, example: callback.example } },
      },
      responses: {
        200: {
          description: `Taken in. ${ack.note}`,
          content: {
            'application/json': {
              schema: components.add(ack.name, callback.ack, 'sent'),
              example: ack.example,
            },
          },
        },
      },
      ...(callback.aliases === undefined ? {} : { 'x-aliases': callback.aliases }),
    },
  };
}
