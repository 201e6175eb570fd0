/**
 * The licences that a package may have. None of them asks that the product's own source be opened: permissive ones,
 * and for tools, data and fonts those that bind only their own files (MPL-2.0, CC-BY, OFL-1.1).
 */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
]
