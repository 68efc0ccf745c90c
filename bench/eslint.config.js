import { workspace } from '@trtc-kit/eslint-config';

export default workspace('bench', import.meta.dirname);
