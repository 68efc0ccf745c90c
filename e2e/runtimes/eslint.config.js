import { workspace } from '@trtc-kit/eslint-config';

export default workspace('e2e-runtimes', import.meta.dirname);
