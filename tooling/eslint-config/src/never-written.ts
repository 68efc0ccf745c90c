/** Syntax that no file uses; `no-namespace` and the compiler's `erasableSyntaxOnly` hold the rest. */
export const neverWritten = [
  {
    selector: 'TSEnumDeclaration',
    message: 'A union of literals, or a const object, says the same without an enum.',
  },
];
