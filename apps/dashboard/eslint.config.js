import { workspace } from '@trtc-kit/eslint-config';

export default workspace('dashboard', import.meta.dirname);
