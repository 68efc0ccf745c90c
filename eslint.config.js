import { workspace } from '@trtc-kit/eslint-config';

export default [
  ...workspace('root', import.meta.dirname),
  {
    // The root's own configuration belongs to no tsconfig.
    files: ['*.ts'],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.ts'] } } },
  },
];
