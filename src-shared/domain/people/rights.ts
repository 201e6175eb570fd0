import type { ProductClass } from '../items/product-class.ts'
import type { Role } from './role.ts'

/** Everything that needs a right. What is not here, everybody who is signed in may do: look things up, export, read. */
export const rights = [
  /** Open, pause and leave jobs, set the scanner up: what every clerk may, whatever the job is for. */
  'workOnTheFloor',
  'receive',
  'unpack',
  'pack',
  'reportDamage',
  'verifyReturns',
  'putOnHold',
  'liftHolds',
  'recallLots',
  /** Report the end of a batch, release its product, and take that back. */
  'closeBatches',
  'decommission',
  'sample',
  /** Undo or correct what was recorded. */
  'correct',
  'requestDestruction',
  'approveDestruction',
  'executeDestruction',
  'witnessDestruction',
  /** Set aside what the network refused, settle what came in doubtful. */
  'dealWithMessages',
  /** The site's rules. */
  'setUpStation',
  /** What the site is to the network, its messages and its endpoints. */
  'setUpMessages',
  'administerPeople',
  /** Give a person who forgot it a new PIN or password, together with a second one. */
  'resetSecrets',
  /** Find out why signings failed again and again, and put the alert away. */
  'lookIntoSignings',
  'reviewAuditTrail',
  /** Retention and legal holds. */
  'keepRecords',
  'restoreBackups',
] as const
export type Right = (typeof rights)[number]

/** A right with its limits: for which reasons of an operation, and for which classes of product. */
export type Grant = {
  readonly right: Right
  readonly reasons: readonly string[] | 'any'
  readonly productClasses: readonly ProductClass[] | 'any'
}

/** What is to be done, as far as a right can be limited before the goods are known; with goods, see judge-act.ts. */
export type ActInQuestion = { readonly reason?: string }

const jobs: readonly Right[] = ['workOnTheFloor', 'receive', 'unpack', 'pack', 'reportDamage']
const floor: readonly Right[] = [...jobs, 'putOnHold', 'sample', 'requestDestruction', 'executeDestruction']

/** What each role may do unless a person was given more or less. An auditor reads, and nothing else. */
const rightsOfRoles: Readonly<Record<Role, readonly Right[]>> = {
  operator: floor,
  supervisor: [
    ...floor,
    'verifyReturns',
    'liftHolds',
    'recallLots',
    'closeBatches',
    'decommission',
    'correct',
    'approveDestruction',
    'witnessDestruction',
    'dealWithMessages',
    'setUpStation',
    'resetSecrets',
    'lookIntoSignings',
  ],
  quality: [
    ...floor,
    'verifyReturns',
    'liftHolds',
    'recallLots',
    'closeBatches',
    'decommission',
    'correct',
    'approveDestruction',
    'witnessDestruction',
    'dealWithMessages',
    'resetSecrets',
    'lookIntoSignings',
    'reviewAuditTrail',
    'keepRecords',
  ],
  administrator: [
    ...jobs,
    'dealWithMessages',
    'setUpStation',
    'setUpMessages',
    'administerPeople',
    'resetSecrets',
    'lookIntoSignings',
    'keepRecords',
    'restoreBackups',
  ],
  auditor: [],
}

/** The rights to approve, witness or administer: they count once a second person with such a right has confirmed them. */
export function needsConfirmation(right: Right): boolean {
  return toBeConfirmed.includes(right)
}

const toBeConfirmed: readonly Right[] = [
  'approveDestruction',
  'witnessDestruction',
  'administerPeople',
  'resetSecrets',
  'restoreBackups',
]

/** The rights that come with a role, without limits. */
export function grantsOfRole(role: Role): readonly Grant[] {
  return rightsOfRoles[role].map((right) => ({ right, reasons: 'any', productClasses: 'any' }))
}

/** Whether these grants have the right, and for this reason where one is named. */
export function mayDo(grants: readonly Grant[], right: Right, { reason }: ActInQuestion = {}): boolean {
  return grants.some(
    (grant) =>
      grant.right === right && (reason === undefined || grant.reasons === 'any' || grant.reasons.includes(reason)),
  )
}
