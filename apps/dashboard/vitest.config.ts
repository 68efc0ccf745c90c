import { project } from '@trtc-kit/vitest-config';

export default project('dashboard');
