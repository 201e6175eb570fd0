/** Every way in which a text can fail to be a valid scan, in the order in which a scan is read. */
export const scanRefusalCodes = [
  // The carrier
  'EMPTY_SCAN',
  'SCAN_TOO_LONG',
  'UNKNOWN_SYMBOLOGY',
  'BAD_RETAIL_CODE',
  // The shape
  'BAD_BRACKETS',
  'STRAY_SEPARATOR',
  'UNKNOWN_AI',
  'TOO_MANY_ELEMENTS',
  // GS1 Digital Link
  'BAD_URI',
  'COMPRESSED_URI',
  'NO_KEY_IN_URI',
  'BAD_QUALIFIERS',
  'NOT_AN_ATTRIBUTE',
  'BELONGS_IN_PATH',
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
  'BAD_POSITION',
  'BAD_PERCENT_ENCODING',
  'BAD_PADDING',
  'BAD_IBAN',
  'BAD_COUPON',
  // The elements together
  'REPEATED_AI',
  'EXCLUDED_AI',
  'MISSING_AI',
  'MISSING_SERIAL',
] as const

/** Why a text is not a valid scan by the GS1 standards. One closed list; `refusalMessage` has a sentence for each. */
export type ScanRefusalCode = (typeof scanRefusalCodes)[number]

/** A scan refused: the code, the Application Identifier it is about (null where it is about none), and the AIs it is about besides. */
export type ScanRefusal = {
  readonly code: ScanRefusalCode
  readonly ai: string | null
  /**
   * MISSING_AI: groups of which one must be there whole, as the dictionary writes them, e.g. `['01+21', '8006+21']`.
   * EXCLUDED_AI: the AI that may not stand beside `ai`. Empty for every other code.
   */
  readonly others: readonly string[]
}

/** Makes a refusal. */
export function refused(code: ScanRefusalCode, ai: string | null = null, others: readonly string[] = []): ScanRefusal {
  return { code, ai, others }
}
