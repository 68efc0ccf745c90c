/** The platforms that the pages of callbacks name, as they write them. */
export const documentedPlatforms = [
  'iOS',
  'Android',
  'Web',
  'miniProgram',
  'Windows',
  'macOS',
  'iPad',
  'RESTAPI',
] as const;

// The pages disagree about capitals: IOS and iOS.
const spellings = new Map<string, string>(
  documentedPlatforms.map((platform) => [platform.toLowerCase(), platform]),
);

/** The platform in its documented spelling; none where the backend did not know it. */
export function toPlatform(word: string | undefined): string | undefined {
  if (word === undefined || word === '' || word.toLowerCase() === 'unknown') return undefined;
  return spellings.get(word.toLowerCase()) ?? word.slice(0, 64);
}
