import { workspace } from '@trtc-kit/eslint-config';

export default workspace('http-core', import.meta.dirname);
