/**
 * Cuts a code into groups for reading aloud: fours for digits alone, threes otherwise; a lone last character
 * joins the group before it. Short codes stay whole, and so do codes that bring their own hyphens or slashes.
 */
export function grouped(code: string): readonly string[] {
  const size = /^\d+$/.test(code) ? 4 : 3
  if (code.length <= size + 2 || /[^0-9A-Za-z]/.test(code)) return [code]
  const groups: string[] = []
  for (let from = 0; from < code.length; from += size) groups.push(code.slice(from, from + size))
  const last = groups.at(-1)
  if (last !== undefined && last.length === 1) groups.splice(-2, 2, `${groups.at(-2) ?? ''}${last}`)
  return groups
}
