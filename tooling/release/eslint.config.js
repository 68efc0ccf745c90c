import { workspace } from '@trtc-kit/eslint-config';

export default workspace('release', import.meta.dirname);
