/** What a reader has chosen, kept in the browser where it keeps anything. */
export function readPreference(name: string): string | undefined {
  try {
    return localStorage.getItem(`trtc-kit-dashboard-${name}`) ?? undefined;
  } catch {
    // A browser that keeps nothing throws.
    return undefined;
  }
}

/** Keeps what a reader has chosen, if the browser does. */
export function keepPreference(name: string, value: string): void {
  try {
    localStorage.setItem(`trtc-kit-dashboard-${name}`, value);
  } catch {
    // Then it lasts as long as the page.
  }
}
