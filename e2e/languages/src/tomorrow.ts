/** Values that are on no list of the documents. */
const values: Readonly<Record<string, unknown>> = {
  RoomStatus: 'Hibernating',
  TakeSeatMode: 'Lottery',
  MediaType: 'Hologram',
  CallType: 'SwarmCall',
  CallResult: 'Transferred',
  RoomIdType: 3,
};

/** An answer as the backend may give it tomorrow: a new field in every object, and new values. */
export function toTomorrow(answer: string): string {
  const changed: unknown = JSON.parse(answer, (key, value: unknown) => {
    if (key in values) return values[key];
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value, Tomorrow: { Kind: 'new' } } : value;
  });
  return JSON.stringify(changed);
}
