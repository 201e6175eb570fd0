/** HTTP Basic in UTF-8 (RFC 7617 section 2.1), as the value of `Authorization`. */
export function httpBasic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`, 'utf8').toString('base64')}`
}
