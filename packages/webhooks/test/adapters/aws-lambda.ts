import { toLambdaHandler } from '@trtc-kit/webhooks/aws-lambda';
import type {
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  APIGatewayProxyResult,
} from 'aws-lambda';
import type { Adapter, Sent } from './adapter.ts';

type Build = (sent: Sent, bytes: boolean) => APIGatewayProxyEvent | APIGatewayProxyEventV2;

function bodyOf({ body = '' }: Sent, bytes: boolean) {
  return {
    body: bytes ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded: bytes,
  };
}

const v1: Build = (sent, bytes) => {
  const parameters = [...new URLSearchParams(sent.query)];
  // The parts of a real event that are used, and those around them that tell it from the other.
  return {
    httpMethod: sent.method ?? 'POST',
    path: '/callbacks',
    headers: { ...sent.headers },
    multiValueHeaders: {},
    queryStringParameters: Object.fromEntries(parameters),
    multiValueQueryStringParameters: Object.fromEntries(
      parameters.map(([name, value]) => [name, [value]]),
    ),
    requestContext: { identity: { sourceIp: '127.0.0.1' } },
    ...bodyOf(sent, bytes),
  } as unknown as APIGatewayProxyEvent;
};

const v2: Build = (sent, bytes) =>
  // As above.
  ({
    version: '2.0',
    rawPath: '/callbacks',
    rawQueryString: sent.query,
    headers: { ...sent.headers },
    requestContext: { http: { method: sent.method ?? 'POST', sourceIp: '127.0.0.1' } },
    ...bodyOf(sent, bytes),
  }) as unknown as APIGatewayProxyEventV2;

function inLambda(name: string, build: Build): Adapter {
  return {
    name,
    states: ['text', 'bytes'],
    open(receiver, state) {
      const handler = toLambdaHandler(receiver);
      return Promise.resolve({
        async send(sent) {
          const result: APIGatewayProxyResult = await handler(build(sent, state === 'bytes'));
          return { status: result.statusCode, answer: JSON.parse(result.body) as unknown };
        },
        [Symbol.asyncDispose]: () => Promise.resolve(),
      });
    },
  };
}

/** The adapter with the events of AWS, by its own types. */
export const lambdas: readonly Adapter[] = [
  inLambda('AWS Lambda, payload 1.0', v1),
  inLambda('AWS Lambda, payload 2.0 and function URLs', v2),
];
