import type { Brand } from '../../kernel/brand.ts'

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
}

/** Whether this role may do floor work that changes items. An auditor reads and nothing else. */
export function mayWorkOnTheFloor(role: Role): boolean {
  return role !== 'auditor'
}

/** Whether this role may change the site's rules and the network. */
export function maySetUpTheStation(role: Role): boolean {
  return role === 'administrator' || role === 'supervisor'
}
