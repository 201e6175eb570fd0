import { countryLetters } from '../code-lists.ts'
import type { Check } from './check.ts'

const shortestIban = 11
const longestIban = 34
const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** `iban`: a country, two check digits and an account number, with remainder 1 on division by 97 (ISO 13616-1). */
export const iban: Check = (text, from, to) => {
  if (to - from < shortestIban || to - from > longestIban) return 'BAD_IBAN'
  if (!countryLetters.has(text.slice(from, from + 2))) return 'BAD_IBAN'
  let remainder = 0
  for (const symbol of text.slice(from + 4, to) + text.slice(from, from + 4)) {
    const value = symbols.indexOf(symbol)
    if (value < 0) return 'BAD_IBAN'
    remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97
  }
  return remainder === 1 ? null : 'BAD_IBAN'
}
