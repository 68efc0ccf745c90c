import type { WorldEvent } from '../world/event.ts';

/** The configured URL with what the backend adds, by the rules of v4 Call and Conference. */
export function toCallbackUrl(configured: string, sdkAppId: number, event: WorldEvent): string {
  const query = new URLSearchParams({
    SdkAppid: sdkAppId.toString(),
    CallbackCommand: event.command,
    contenttype: 'json',
    ClientIP: '127.0.0.1',
    OptPlatform: event.origin.platform,
  });
  // Parameters are appended, so a query of the receiver's own stays in front.
  return `${configured}${configured.includes('?') ? '&' : '?'}${query.toString()}`;
}
