/** The scheme and origin of our own pages. The scheme is standard and secure, so the origin is like that of a website. */
export const appScheme = 'app'
export const appOrigin = 'app://tallyman'

/** The one page there is. */
export const startAddress = `${appOrigin}/index.html`

/** True for the address of our page itself, whatever is behind its `#` or `?`. */
export function isOurPage(address: string): boolean {
  const [page] = address.split(/[?#]/, 1)
  return page === startAddress || page === `${appOrigin}/`
}
