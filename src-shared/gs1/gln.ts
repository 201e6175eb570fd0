import { endsInCheckDigit } from './check-digit.ts'

/** Whether a text is a GLN: 13 digits of which the last is the check digit (GS1 General Specifications, section 3.4). */
export function isGln(text: string): boolean {
  return /^\d{13}$/.test(text) && endsInCheckDigit(text)
}
