import { checkCharacterPair } from '#shared/gs1/checks/keys.ts'
import { gs1CheckDigit } from '#shared/gs1/check-digit.ts'
import { countryLetters, countryNumbers, currencyNumbers, mediaTypes, packageTypes } from '#shared/gs1/code-lists.ts'
import type { Chance } from './chance.ts'
import type { WrittenComponent, WrittenEntry } from './dictionary-entries.ts'

export const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The characters of each type of component. */
export const charactersOfType: ReadonlyMap<string, string> = new Map([
  ['N', digits],
  ['X', `${digits}${letters}${letters.toLowerCase()}!"%&'()*+,-./:;<=>?_`],
  ['Y', `${digits}${letters}#-/`],
  ['Z', `${digits}${letters}${letters.toLowerCase()}-_`],
])

/** Codes that bwip-js and the standards' lists judge alike; the others have a test of their own. */
const currencies = [...currencyNumbers].filter((code) => code !== '924' && code !== '926')
const packages = [...packageTypes].filter((code) => code !== 'APE' && code !== 'AT')

/** A value that the dictionary allows for this AI. */
export function validValue(entry: WrittenEntry, chance: Chance): string {
  let value = ''
  for (const component of entry.components) {
    if (component.optional && chance.oneIn(3)) break
    value += validComponent(component, chance)
  }
  return value
}

function validComponent(component: WrittenComponent, chance: Chance): string {
  const length = component.shortest + chance.whole(component.longest - component.shortest + 1)
  const plain = () => chance.text(charactersOfType.get(component.type) ?? digits, length)
  for (const check of component.checks) {
    const made = byCheck(check, component, chance, length)
    if (made !== null) return made
  }
  return component.type === 'Z' ? signature(plain(), chance) : plain()
}

function byCheck(check: string, component: WrittenComponent, chance: Chance, length: number): string | null {
  const { pick, text, whole } = chance
  const two = (below: number) => String(whole(below)).padStart(2, '0')
  switch (check) {
    case 'csum': {
      const key = text(digits, length - 1)
      return key + String(gs1CheckDigit(key))
    }
    case 'csumalpha': {
      const key = text(digits, 4) + text(charactersOfType.get('X') ?? '', whole(19)) + 'a'
      return key + checkCharacterPair(key)
    }
    case 'gcppos1':
      return text(digits, 4) + text(charactersOfType.get(component.type) ?? '', whole(component.longest - 3))
    case 'yymmdd':
      return two(100) + pick(['0131', '0228', '0430', '1231'])
    case 'yymmd0':
      return pick([`${two(100)}0229`, '240229', `${two(100)}1100`, `${two(100)}0630`])
    case 'yyyymmdd':
      return pick(['19000228', '20000229', '20241231', '21000301'])
    case 'hh':
      return two(24)
    case 'mi':
    case 'ss':
      return two(60)
    case 'hhmi':
      return two(24) + two(60)
    case 'iso3166':
      return pick([...countryNumbers])
    case 'iso3166999':
      return pick([...countryNumbers, '999'])
    case 'iso3166alpha2':
      return pick([...countryLetters])
    case 'iso4217':
      return pick(currencies)
    case 'mediatype':
      return pick([...mediaTypes])
    case 'packagetype':
      return pick(packages)
    case 'iso5218':
      return pick(['0', '1', '2', '9'])
    case 'winding':
      return pick(['0', '1', '9'])
    case 'yesno':
      return pick(['0', '1'])
    case 'zero':
      return '0'.repeat(length)
    case 'nonzero':
    case 'nozeroprefix':
      return pick(['1', '5', '9']) + text(digits, length - 1)
    case 'hyphen':
      return '-'
    case 'importeridx':
      return text('-_09AZaz', 1)
    case 'pieceoftotal':
      return pick(['0101', '0110', '0299', '9999'])
    case 'posinseqslash':
      return pick(['1/1', '1/3', '3/3', '8/9'])
    case 'latitude':
      return pick(['0000000000', '1800000000', `0${text(digits, 9)}`])
    case 'longitude':
      return pick(['0000000000', '3600000000', `2${text(digits, 9)}`])
    case 'pcenc':
      return pick(['A%20B', 'x%fF', 'plain', '%41'])
    case 'iban':
      return pick(['DE91100000000123456789', 'GB98MIDL07009312345678', 'BE71096123456769'])
    case 'couponcode':
      return coupon(chance)
    case 'couponposoffer':
      return pick(['0', '1']) + announced(chance, 0, 6, 6) + text(digits, 6) + announced(chance, 0, 9, 6)
    default:
      return null
  }
}

function signature(plain: string, chance: Chance): string {
  const missing = (3 - (plain.length % 3)) % 3
  return chance.oneIn(2) && plain.length + missing <= 90 ? plain + '='.repeat(missing) : plain
}

function announced(chance: Chance, least: number, most: number, added: number): string {
  const length = least + chance.whole(most - least + 1)
  return String(length) + chance.text(digits, length + added)
}

function coupon(chance: Chance): string {
  const { text, oneIn, pick } = chance
  const purchase = () => announced(chance, 1, 5, 0) + text('012349', 1) + text(digits, 3)
  const company = () => (oneIn(2) ? '9' : announced(chance, 0, 6, 6))
  const parts = [
    announced(chance, 0, 6, 6) + text(digits, 6) + announced(chance, 1, 5, 0) + purchase(),
    oneIn(3) ? `1${text('0123', 1)}${purchase()}${company()}` : '',
    oneIn(3) ? `2${purchase()}${company()}` : '',
    oneIn(2) ? `3${pick(['251231', '260228'])}` : '',
    oneIn(2) ? `4${pick(['250101', '251231', '270101'])}` : '',
    oneIn(3) ? `5${announced(chance, 0, 9, 6)}` : '',
    oneIn(3) ? `6${announced(chance, 1, 7, 6)}` : '',
    oneIn(3) ? `9${text('01256', 1)}${text('012', 1)}${text(digits, 1)}${text('01', 1)}` : '',
  ]
  const [first = '', ...optional] = parts
  return optional.reduce((whole, part) => (whole.length + part.length <= 70 ? whole + part : whole), first)
}
