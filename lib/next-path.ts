/** Where to go after signing in: a path of this site, or the desk. Anything a browser could read as another site is dropped. */
export function safeNext(next: string | null | undefined): string {
  if (!next || next.length > 500 || !/^\/(?!\/)[^\\\s]*$/.test(next)) return '/desk';
  const url = new URL(next, 'http://here.invalid');
  if (url.host !== 'here.invalid' || url.pathname.startsWith('//') || /^\/(login|password|api)(\/|$)/.test(url.pathname)) return '/desk';
  return `${url.pathname}${url.search}`;
}
