import { workspace } from '@trtc-kit/eslint-config';

export default workspace('records', import.meta.dirname);
