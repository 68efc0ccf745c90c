import { subscribe } from 'node:diagnostics_channel';
import { SpanStatusCode, type Span, type Tracer } from '@opentelemetry/api';
import type { ChannelMessages } from '@trtc-kit/http-core';

/** Turns every call into a span of a tracer; its repeats are events of the span. */
export function traceCalls(tracer: Tracer): void {
  const spans = new WeakMap<object, Span>();

  listen('trtc-kit:request', ({ call, endpoint, sdkAppId, url }) => {
    if (spans.has(call)) return;
    const attributes = { 'trtc.sdk_app_id': sdkAppId, 'url.full': url };
    spans.set(call, tracer.startSpan(endpoint, { attributes }));
  });
  listen('trtc-kit:retry', ({ call, attempts, delay }) => {
    spans.get(call)?.addEvent('retry', { attempts, delay });
  });
  listen('trtc-kit:response', ({ call, attempts, requestId = '' }) => {
    spans
      .get(call)
      ?.setAttributes({ 'trtc.attempts': attempts, 'trtc.request_id': requestId })
      .end();
  });
  listen('trtc-kit:error', ({ call, attempts, error }) => {
    const span = spans.get(call);
    span?.setAttribute('trtc.attempts', attempts);
    // The errors of the kits hold no key and no UserSig, so they may be recorded.
    if (error instanceof Error) span?.recordException(error);
    span?.setStatus({ code: SpanStatusCode.ERROR }).end();
  });
}

function listen<Name extends keyof ChannelMessages>(
  name: Name,
  hear: (message: ChannelMessages[Name]) => void,
): void {
  subscribe(name, (message) => {
    // The channel of this name carries this message.
    hear(message as ChannelMessages[Name]);
  });
}
