import { toOpenApi } from '@trtc-kit/contracts/openapi';
import * as control from '../control/index.ts';

/** The OpenAPI document of the control commands: they ask for no UserSig. */
export function toControlDocument(): object {
  const document = toOpenApi({
    title: 'The control commands of the emulator',
    summary: 'What people do, time, faults, state: the part of the emulator that is its own.',
    endpoints: { control },
    callbacks: {},
  });
  const { security: _, 'x-common-error-codes': __, components, paths = {}, ...rest } = document;
  const { parameters: ___, securitySchemes: ____, ...kept } = components ?? {};
  const entries = Object.entries(paths).map(([path, item]) => {
    const { security: _____, ...post } = item.post ?? {};
    return [path, { post: { ...post, parameters: [application] } }] as const;
  });
  return { ...rest, paths: Object.fromEntries(entries), components: kept };
}

const application = {
  name: 'sdkappid',
  in: 'query',
  required: false,
  description: 'The application it is about; the first one by default.',
  schema: { type: 'integer' },
};
