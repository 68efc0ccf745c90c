import { workspace } from '@trtc-kit/eslint-config';

export default workspace('callkit', import.meta.dirname);
