/**
 * What can be odd about a record, and what is made of it. A marked record is kept and found like any
 * other.
 */
export const markMeanings = {
  endBeforeStart: 'The end lies before the start; the call counts as one of no duration.',
  endUnknown: 'Nothing says when the call ended; it counts up to the last thing known of it.',
  implausibleTime: 'A time is before 2015 or after 2100; it is not used.',
  joinedUpperBound: 'Who of the members joined is not known; all of them count as an upper bound.',
  kindInferred: 'Nothing says whether it is a group call; the number of members decides.',
  noCallId: 'There was no call id; the record is kept under an id of ours and is not counted.',
  shortenedText: 'An id was too long to be kept whole.',
  sourcesDisagree: 'Two equally trusted sources differ; the choice between them is a fixed rule.',
  startEstimated: 'Nothing says when the call started; the first thing known of it counts.',
  startUnknown: 'No time is known; the record is listed last and counted under no day.',
  unknownResult: 'A result that no page documents; it counts as another result.',
  unreadable: 'A field is not of its documented type and is not used.',
  unusualUserId: 'A user id has characters outside the documented a-z A-Z 0-9 _ and -.',
} as const satisfies Readonly<Record<string, string>>;

/** Something odd about a record, see {@link markMeanings}. */
export type Mark = keyof typeof markMeanings;
