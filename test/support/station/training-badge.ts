import { badgeCode } from '#shared/scan/badge-code.ts'
import { trainingPeople } from '#training/training-people.ts'

/** What a scanner sends for the badge of somebody at the training site. */
export function trainingBadge(name: string): string {
  const person = trainingPeople.find((one) => one.name === name)
  if (person === undefined) throw new Error(`the training site has no ${name}`)
  return badgeCode(person.badge)
}
