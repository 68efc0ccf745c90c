/** Where the control commands are described: they are the emulator's own, no vendor page has them. */
export const controlPage = 'README.md#control';
