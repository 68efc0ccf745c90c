/** `roomConfig` and `setCallback` as `RoomConfigSetCallback`. */
export function toComponentName(group: string, name: string): string {
  return capitalise(group) + capitalise(name);
}

/** `roomConfig_setCallback`: unique in the whole document. */
export function toOperationId(group: string, name: string): string {
  return `${group}_${name}`;
}

/** `roomConfig` as `room-config`: how files are named. */
export function toKebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
