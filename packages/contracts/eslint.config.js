import { workspace } from '@trtc-kit/eslint-config';

export default workspace('contracts', import.meta.dirname);
