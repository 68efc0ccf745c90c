import { workspace } from '@trtc-kit/eslint-config';

export default workspace('usersig', import.meta.dirname);
