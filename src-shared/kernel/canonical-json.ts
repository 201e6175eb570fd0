/** A value that JSON carries without loss: no undefined, no NaN, no Date. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * Writes a value as JSON with the keys of every object in code-unit order and no white space,
 * so that equal values give equal bytes and a hash over them can be checked by anyone
 * (the idea of RFC 8785; numbers must be safe integers, which removes its only hard part).
 * Members that are undefined are left out. Throws on a number that is not a safe integer: that is a bug of the caller.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`canonical JSON takes safe integers only, not ${value}`)
    return String(value)
  }
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key]
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`]
    })
  return `{${members.join(',')}}`
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
