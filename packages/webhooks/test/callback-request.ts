/** The application of the tests. */
export const sdkAppId = 1400000000;

/** Parameters to change; `undefined` leaves one out. */
export type QueryChanges = Readonly<Record<string, string | undefined>>;

/** A query as the backend writes it. */
export function callbackQuery(command: string, changes: QueryChanges = {}): string {
  const query: QueryChanges = {
    SdkAppid: sdkAppId.toString(),
    CallbackCommand: command,
    contenttype: 'json',
    ClientIP: '127.0.0.1',
    OptPlatform: 'iOS',
    ...changes,
  };
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
  const url = `https://receiver.example/trtc?${callbackQuery(command, changes)}`;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(url, { method: 'POST', body: text });
}
