/** One element of a scan: its Application Identifier and its value, byte for byte. */
export type Element = readonly [ai: string, value: string]

/** The value of an Application Identifier, or null where the elements do not carry it. */
export function elementValue(elements: readonly Element[], ai: string): string | null {
  for (const element of elements) if (element[0] === ai) return element[1]
  return null
}
