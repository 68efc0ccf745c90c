import type { PathItemObject } from 'openapi3-ts/oas31';
import type { Callback } from '../define/callback.ts';
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
  const ack = components.add('CallbackAck', callback.ack, 'sent');
  return {
    post: {
      operationId: toOperationId(group, name),
      tags: [group],
      summary: callback.summary,
      externalDocs: { url: callback.source },
      // The backend signs nothing that this document could describe as a scheme.
      security: [],
      parameters: callbackParameters(callback.command),
      requestBody: {
        required: true,
        content: { 'application/json': { schema: body, example: callback.example } },
      },
      responses: {
        200: {
          description:
            'Taken in. All these callbacks come after the event, which the answer cannot change.',
          content: {
            'application/json': {
              schema: ack,
              example: { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 },
            },
          },
        },
      },
      ...(callback.aliases === undefined ? {} : { 'x-aliases': callback.aliases }),
    },
  };
}
