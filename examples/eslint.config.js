import { workspace } from '@trtc-kit/eslint-config';

export default workspace('examples', import.meta.dirname);
