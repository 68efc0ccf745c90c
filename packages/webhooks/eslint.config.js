import { workspace } from '@trtc-kit/eslint-config';

export default workspace('webhooks', import.meta.dirname);
