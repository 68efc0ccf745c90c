import { workspace } from '@trtc-kit/eslint-config';

export default workspace('postgres', import.meta.dirname);
