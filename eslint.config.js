import { workspace } from '@trtc-kit/eslint-config';

export default workspace('root', import.meta.dirname);
