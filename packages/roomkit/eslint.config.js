import { workspace } from '@trtc-kit/eslint-config';

export default workspace('roomkit', import.meta.dirname);
