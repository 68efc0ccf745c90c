import { workspace } from '@trtc-kit/eslint-config';

export default workspace('emulator', import.meta.dirname);
