import { workspace } from './src/index.ts';

export default workspace('eslint-config', import.meta.dirname);
