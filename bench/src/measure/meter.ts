/** A reading that grows, in microseconds. */
export type Meter = () => number;

/** The time on the wall. */
export const elapsed: Meter = () => performance.now() * 1000;

/** What this process has used of any processor, its helper threads included. */
export const cpuTime: Meter = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
