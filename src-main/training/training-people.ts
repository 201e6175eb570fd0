import type { Role } from '#shared/domain/people/role.ts'
import type { BadgeSecret } from '#shared/scan/badge-code.ts'

/** Somebody of the training site, with the PIN and the badge that the README names. */
export type TrainingPerson = {
  readonly name: string
  readonly role: Role
  readonly pin: string
  readonly badge: BadgeSecret
}

/**
 * Who may sign in at a training site. A real site never has these people. Two supervisors and two administrators, because
 * some acts take two.
 */
export const trainingPeople: readonly TrainingPerson[] = [
  { name: 'Olga Operator', role: 'operator', pin: '1111', badge: badge(1) },
  { name: 'Sam Supervisor', role: 'supervisor', pin: '2222', badge: badge(2) },
  { name: 'Quinn Quality', role: 'quality', pin: '3333', badge: badge(3) },
  { name: 'Ada Admin', role: 'administrator', pin: '4444', badge: badge(4) },
  { name: 'Avery Auditor', role: 'auditor', pin: '5555', badge: badge(5) },
  { name: 'Sue Supervisor', role: 'supervisor', pin: '6666', badge: badge(6) },
  { name: 'Ben Admin', role: 'administrator', pin: '7777', badge: badge(7) },
]

/** Not random, unlike a real one: it can be found out by anybody who reads this. */
function badge(number: number): BadgeSecret {
  return `TRA1N1NG${String(number).padStart(8, '0')}` as BadgeSecret
}
