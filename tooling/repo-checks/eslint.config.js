import { workspace } from '@trtc-kit/eslint-config';

export default workspace('repo-checks', import.meta.dirname);
