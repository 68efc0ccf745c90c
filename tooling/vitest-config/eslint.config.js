import { workspace } from '@trtc-kit/eslint-config';

export default workspace('vitest-config', import.meta.dirname);
