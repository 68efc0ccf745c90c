export * from '../call-v1/index.ts';
