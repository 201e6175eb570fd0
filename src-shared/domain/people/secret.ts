import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Site } from '../site/site.ts'

export const secretKinds = ['pin', 'password'] as const

/** A PIN is digits, for gloves and a number pad, and at a real site goes with a badge; a password goes with a name too. */
export type SecretKind = (typeof secretKinds)[number]

export const secretFaults = ['tooShort', 'tooLong', 'tooSimple', 'likeTheName', 'asBefore'] as const
export type SecretFault = (typeof secretFaults)[number]

/** Why a new PIN or password is not taken, and how many characters it needs. */
export type SecretRefusal = { readonly because: SecretFault; readonly kind: SecretKind; readonly least: number }

/** The longest secret that is taken, in characters. */
export const longestSecret = 64

/** The fewest characters of a new one. A training site's PINs are short, so that a newcomer remembers five of them. */
export function leastCharacters(kind: SecretKind, mode: Site['mode']): number {
  if (kind === 'password') return 10
  return mode === 'training' ? 4 : 6
}

/** Which of the two a secret is: a PIN where it is digits and nothing else. */
export function kindOfSecret(secret: string): SecretKind {
  return /^[0-9]+$/.test(secret) ? 'pin' : 'password'
}

/**
 * Judges a PIN or password that somebody chose: long enough, no run of digits, no single character over and over, and
 * nothing of the person's name. Whether it is the one before is for whoever can compare it with what is kept.
 */
export function judgeNewSecret(
  secret: string,
  { name, mode }: { readonly name: string; readonly mode: Site['mode'] },
): Result<SecretKind, SecretRefusal> {
  const kind = kindOfSecret(secret)
  const least = leastCharacters(kind, mode)
  const fault = faultOf(secret, name, least)
  return fault === null ? ok(kind) : err({ because: fault, kind, least })
}

function faultOf(secret: string, name: string, least: number): SecretFault | null {
  if (secret.length < least) return 'tooShort'
  if (secret.length > longestSecret) return 'tooLong'
  if (isRunOrRepeat(secret)) return 'tooSimple'
  const plain = plainOf(secret)
  const isLikeName = [name, ...name.split(/\s+/)].some((part) => part.length >= 4 && plain.includes(plainOf(part)))
  return isLikeName || plain === plainOf(name) ? 'likeTheName' : null
}

/** One character over and over, or each one up or one down from the one before: 000000, 123456, 987654. */
function isRunOrRepeat(secret: string): boolean {
  const steps = new Set<number>()
  for (let index = 1; index < secret.length; index += 1)
    steps.add(secret.charCodeAt(index) - secret.charCodeAt(index - 1))
  const [step] = steps
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1
}

function plainOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
}
