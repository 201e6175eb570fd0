import { countryLetters, countryNumbers, currencyNumbers, mediaTypes, packageTypes } from '../code-lists.ts'
import type { CodeList } from '../code-lists.ts'
import type { Check } from './check.ts'

function listed(list: CodeList): Check {
  return (text, from, to) => (list.has(text.slice(from, to)) ? null : 'BAD_CODE')
}

function oneOf(characters: string): Check {
  return (text, from) => (characters.includes(text.charAt(from)) ? null : 'BAD_CODE')
}

/** `iso3166`: the number of a country. */
export const iso3166 = listed(countryNumbers)

/** `iso3166999`: the number of a country, or 999 for several. */
export const iso3166999 = listed(new Set([...countryNumbers, '999']))

/** `iso3166alpha2`: the two letters of a country. */
export const iso3166alpha2 = listed(countryLetters)

/** `iso4217`: the number of a currency. */
export const iso4217 = listed(currencyNumbers)

/** `iso5218`: not known 0, male 1, female 2, not applicable 9. */
export const iso5218 = oneOf('0129')

/** `mediatype`: what carries the code. */
export const mediatype = listed(mediaTypes)

/** `packagetype`: what the goods are packed in. */
export const packagetype = listed(packageTypes)

/** `winding`: face out 0, face in 1, undefined 9. */
export const winding = oneOf('019')

/** `yesno`: no 0, yes 1. */
export const yesno = oneOf('01')

/** `hyphen`: a minus sign after a temperature. */
export const hyphen = oneOf('-')

/** `importeridx`: the importer of Commission Implementing Regulation (EU) 2018/574. */
export const importeridx = oneOf('-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz')
