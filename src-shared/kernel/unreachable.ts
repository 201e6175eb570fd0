/**
 * Closes a switch over a union: the compiler refuses the call while a case is missing.
 * Reached at run time only if unchecked data got past a schema, which is a bug.
 */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
