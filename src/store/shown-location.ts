/** A store's location as it may be printed: no password and no parameters but the schema. A path is as it was. */
export function shownLocation(location: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(location) || /^file:/i.test(location)) return location
  try {
    const url = new URL(location)
    const schema = url.searchParams.get('schema')
    const user = url.username === '' ? '' : `${url.username}@`
    return `${url.protocol}//${user}${url.host}${url.pathname}${schema === null ? '' : `?schema=${schema}`}`
  } catch {
    return `${location.slice(0, location.indexOf(':'))}://…`
  }
}
