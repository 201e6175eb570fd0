import type { Brand } from '../../kernel/brand.ts'
import type { Grant } from './rights.ts'
import type { Role } from './role.ts'

/** A named person, as every fact carries it. A UUIDv7, never a name: names change, the record does not. */
export type PersonId = Brand<string, 'PersonId'>

/** A named person. Two people never share one: every fact names who did it (21 CFR 11.100(a)). */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly role: Role
  /** What they may do now: rights that still wait for a second person's word are not among them. */
  readonly grants: readonly Grant[]
}
