import { workspace } from '@trtc-kit/eslint-config';

export default workspace('demo', import.meta.dirname);
