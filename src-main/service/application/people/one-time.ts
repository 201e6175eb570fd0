import { randomInt } from 'node:crypto'
import { badgeAlphabet, badgeLength } from '#shared/scan/badge-code.ts'
import type { BadgeSecret } from '#shared/scan/badge-code.ts'

const digits = 8

/** A PIN for one sign-in, by chance: eight digits. */
export function oneTimePin(): string {
  return Array.from({ length: digits }, () => String(randomInt(10))).join('')
}

/** The secret part of a new badge, by chance. */
export function newBadgeSecret(): BadgeSecret {
  return Array.from({ length: badgeLength }, () => badgeAlphabet.charAt(randomInt(badgeAlphabet.length))).join(
    '',
  ) as BadgeSecret
}
