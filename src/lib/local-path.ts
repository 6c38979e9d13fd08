const HERE = 'http://here'

/**
 * A path on this site that somebody may be sent on to, or `otherwise`. Whatever a browser would read as another site
 * (`//elsewhere`, `/\elsewhere`, a scheme, a hidden tab or line end) is not one.
 */
export function localPath(given: string | undefined, otherwise: string): string {
  if (!given?.startsWith('/') || given.length > 500 || /[\\\p{C}\s]/u.test(given) || !URL.canParse(given, HERE))
    return otherwise
  const url = new URL(given, HERE)
  return url.origin === HERE && !url.pathname.startsWith('//') ? url.pathname + url.search : otherwise
}
