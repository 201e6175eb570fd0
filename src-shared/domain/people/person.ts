import type { Brand } from '../../kernel/brand.ts'
import type { Grant } from './rights.ts'

/** A named person, as every fact carries it. A UUIDv7, never a name: names change, the record does not. */
export type PersonId = Brand<string, 'PersonId'>

export const roles = ['operator', 'supervisor', 'quality', 'administrator', 'auditor'] as const

/** What a person is at this site; rights follow from it. */
export type Role = (typeof roles)[number]

/** A named person. Two people never share one: every fact names who did it (21 CFR 11.100(a)). */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly role: Role
  /** What they may do now: rights that still wait for a second person's word are not among them. */
  readonly grants: readonly Grant[]
}
