/** The most lines a source file may have. */
export const longestFile = 250;

/** The most lines a function outside tests may have. */
export const longestFunction = 60;
