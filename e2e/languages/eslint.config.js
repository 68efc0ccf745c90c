import { workspace } from '@trtc-kit/eslint-config';

export default workspace('e2e-languages', import.meta.dirname);
