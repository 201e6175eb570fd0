/** Why something in a file of a packaging line cannot be taken. */
export const lineFlawCodes = [
  // The file
  'NOTHING_IN_IT',
  'NOT_THE_LAYOUT',
  'DOCUMENT_UNREADABLE',
  // One line or event
  'LINE_UNREADABLE',
  'STEP_UNKNOWN',
  'ITEM_UNREADABLE',
  'LEVEL_UNREADABLE',
  'LOT_UNREADABLE',
  'EXPIRY_UNREADABLE',
  'TIME_UNREADABLE',
  'QUANTITY_UNREADABLE',
  'PARENT_MISSING',
  'DECLARED_WRONG',
  'IN_FUTURE',
  // Numbers
  'TWICE',
  'COMMISSIONED_ALREADY',
  'NUMBER_DESTROYED',
  'CLAIMED',
  'BEFORE_LAST_EVENT',
  // One lot of one product
  'LOT_MISSING',
  'EXPIRY_MISSING',
  'OTHER_LOT',
  'OTHER_EXPIRY',
  'OTHER_PRODUCT',
  'NO_PRODUCT',
  'LOT_RECALLED',
  'BATCH_CLOSED',
  // Levels and containers
  'OTHER_LEVEL',
  'SSCC_IS_NO_UNIT',
  'CHILD_UNKNOWN',
  'CONTAINER_UNKNOWN',
  'IN_TWO_CONTAINERS',
  'LEVEL_NOT_HIGHER',
  'PACKED_TOO_EARLY',
  'NOT_OF_THIS_BATCH',
  'NOT_FREE',
] as const
export type LineFlawCode = (typeof lineFlawCodes)[number]

/** One thing that is wrong: where in the file (0 for the file as a whole), why, and what it is about in the file's own words. */
export type LineFlaw = { readonly where: number; readonly code: LineFlawCode; readonly about: string }
