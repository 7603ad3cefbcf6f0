/** Where somebody wanted to go before they had to sign in, from `?to=`; home when it says nothing, or leads away. */
export function nextPath(search: string): string {
  const path = new URLSearchParams(search).get('to') ?? '';
  return /^\/(?![/\\])/.test(path) ? path : '/';
}

/** The address of a page of this folder that leads on to `path`. */
export function withNext(page: string, path: string): string {
  return path === '/' ? page : `${page}?to=${encodeURIComponent(path)}`;
}
