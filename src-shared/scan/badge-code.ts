import type { Brand } from '../kernel/brand.ts'

/** The secret part of a badge's code: 16 characters, 80 random bits. Whoever has it has the badge. */
export type BadgeSecret = Brand<string, 'BadgeSecret'>

/** The digits and letters of a badge's code: no I, L, O and U, so that a code can be read aloud (Crockford's base 32). */
export const badgeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many characters the secret part has. */
export const badgeLength = 16

const begin = 'TMB1:'
const whole = new RegExp(`^${begin}([${badgeAlphabet}]{${badgeLength}}):([0-9]{2})$`)
/** What is left of a code when its beginning was not read, and perhaps not its end. */
const withoutBeginning = new RegExp(`^(?:MB1:|B1:|1:|:)?([${badgeAlphabet}]{${badgeLength}}):([0-9]{0,2})$`)
const aimIdentifier = /^\][A-Za-z][0-9A-Za-z]/

/** What a text is, as far as badges go. */
export type BadgeReading =
  | { readonly kind: 'badge'; readonly secret: BadgeSecret }
  /** Part of a badge's code, or one with a fault: nobody's, but to be kept as little as a whole one. */
  | { readonly kind: 'unreadable' }

/**
 * Tells a badge from everything else that is scanned or typed; null where the text has nothing of one. An AIM identifier
 * before it is allowed. Asked before anything of a scan is kept, because a badge's code must not be.
 */
export function badgeIn(text: string): BadgeReading | null {
  const content = text.replace(aimIdentifier, '').trim()
  const [, secret, check] = whole.exec(content) ?? []
  if (secret !== undefined && check !== undefined && check === badgeCheck(secret as BadgeSecret))
    return { kind: 'badge', secret: secret as BadgeSecret }
  if (content.toUpperCase().includes(begin)) return { kind: 'unreadable' }
  const [, rest, restCheck] = withoutBeginning.exec(content) ?? []
  if (rest === undefined || restCheck === undefined) return null
  return badgeCheck(rest as BadgeSecret).startsWith(restCheck) ? { kind: 'unreadable' } : null
}

/** The text in a badge's barcode, e.g. `TMB1:7K2Q0W9AB4CDEFGH:42`. Code 128, QR and DataMatrix hold it. */
export function badgeCode(secret: BadgeSecret): string {
  return `${begin}${secret}:${badgeCheck(secret)}`
}

/**
 * The check digits: the number that the characters are in base 32, modulo 97. They find every single wrong character and
 * every two that changed places, because 97 is a prime above 32.
 */
function badgeCheck(secret: BadgeSecret): string {
  const rest = Array.from(secret).reduce((sum, character) => (sum * 32 + badgeAlphabet.indexOf(character)) % 97, 0)
  return String(rest).padStart(2, '0')
}
