/** Why a text is not a valid scan by the GS1 standards. One closed list; `refusalMessage` has a sentence for each. */
export type ScanRefusalCode = (typeof scanRefusalCodes)[number]

/** Every code, in the order in which a scan is read: the carrier, the shape, each element, the elements together. */
export const scanRefusalCodes = [
  // The carrier
  'EMPTY_SCAN',
  'UNKNOWN_SYMBOLOGY',
  'BAD_RETAIL_CODE',
  // The shape
  'BAD_BRACKETS',
  'ILLEGAL_CHARACTER',
  'MISSING_SEPARATOR',
  'UNKNOWN_AI',
  'TOO_MANY_ELEMENTS',
  // GS1 Digital Link
  'BAD_URI',
  'COMPRESSED_URI',
  'NO_KEY_IN_URI',
  'BAD_QUALIFIERS',
  'NOT_AN_ATTRIBUTE',
  // One element
  'EMPTY_VALUE',
  'TOO_SHORT',
  'TOO_LONG',
  'BAD_CHARACTER',
  'BAD_CHECK_DIGIT',
  'BAD_CHECK_CHARACTERS',
  'BAD_COMPANY_PREFIX',
  'BAD_DATE',
  'BAD_TIME',
  'BAD_CODE',
  'BAD_NUMBER',
  'BAD_PERCENT_ENCODING',
  'BAD_IBAN',
  'BAD_COUPON',
  // The elements together
  'REPEATED_AI',
  'MISSING_AI',
  'EXCLUDED_AI',
] as const

/** A scan refused: the code, the Application Identifier it is about (null where it is about none), and the other AIs involved. */
export type ScanRefusal = {
  readonly code: ScanRefusalCode
  readonly ai: string | null
  /**
   * MISSING_AI: what is wanted, as groups of which one must be there whole, e.g. `['01+21', '8006+21']`.
   * EXCLUDED_AI: the AI that may not stand beside `ai`. NOT_AN_ATTRIBUTE and all others: empty.
   */
  readonly others: readonly string[]
}

/** Makes a refusal. */
export function refused(code: ScanRefusalCode, ai: string | null = null, others: readonly string[] = []): ScanRefusal {
  return { code, ai, others }
}
