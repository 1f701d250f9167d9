/** What the browser keeps for this site; null on the server, and where the person has forbidden it. */
export function browserStorage(): Storage | null {
  if (typeof window === 'undefined') return null;
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
