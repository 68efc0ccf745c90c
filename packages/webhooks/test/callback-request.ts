import type { App } from '@trtc-kit/webhooks';

/** The application of the tests. */
export const sdkAppId = 1400000000;

/** What stands in the URL the backend is told. */
export const urlSecret = 'open-sesame';

/** The application with its secret. */
export const app: App = { sdkAppId, urlSecrets: [urlSecret] };

/** Parameters to change; `undefined` leaves one out. */
export type QueryChanges = Readonly<Record<string, string | undefined>>;

/** A query as the backend writes it. */
export function callbackQuery(command: string, changes: QueryChanges = {}): string {
  return toQuery({
    secret: urlSecret,
    SdkAppid: sdkAppId.toString(),
    CallbackCommand: command,
    contenttype: 'json',
    ClientIP: '127.0.0.1',
    OptPlatform: 'iOS',
    ...changes,
  });
}

/** The same of the older API. */
export function callbackQueryV1(command: string, changes: QueryChanges = {}): string {
  return toQuery({
    secret: urlSecret,
    sdkappid: sdkAppId.toString(),
    command,
    contenttype: 'json',
    clientip: '127.0.0.1',
    optplatform: 'iOS',
    ...changes,
  });
}

function toQuery(query: QueryChanges): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, value);
  }
  return parameters.toString();
}

/** A callback as the backend posts it. */
export function callbackRequest(
  command: string,
  body: object | string,
  changes?: QueryChanges,
): Request {
  return post(callbackQuery(command, changes), body);
}

/** The same of the older API. */
export function callbackRequestV1(
  command: string,
  body: object | string,
  changes?: QueryChanges,
): Request {
  return post(callbackQueryV1(command, changes), body);
}

function post(query: string, body: object | string): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(`https://receiver.example/trtc?${query}`, { method: 'POST', body: text });
}
