import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { BadgeId } from './badge.ts'
import { decideChange, decideEnrolment, decideOwnRights } from './decide.ts'
import type { PersonFactOf } from './facts.ts'
import type { PersonId } from './person.ts'
import { readsOnly } from './role.ts'
import { changed, enrolled, withOwnRights } from './standing.ts'
import type { PersonRecord, Standing } from './standing.ts'

/** A person as a file of another station tells of them. */
export type CarriedPerson = Pick<Standing, 'id' | 'own'> &
  PersonRecord & {
    /** The badge that opens doors there; null for none. */
    readonly badge: BadgeId | null
    /** Badges of theirs that open nothing any more, because they were lost or replaced. */
    readonly withdrawnBadges: readonly BadgeId[]
  }

export const leftBecause = [
  'nameTaken',
  'nameNotPossible',
  'oneself',
  'twoAdministratorsStay',
  'leftAlready',
  'rightsNotPossible',
] as const
/** Why a person in a file changes nothing here. */
export type LeftBecause = (typeof leftBecause)[number]

/** What becomes of one person in a file. */
export type CarryOutcome =
  | { readonly kind: 'enrolled' | 'changed' | 'same' }
  | { readonly kind: 'left'; readonly because: LeftBecause }

/** What taking a person in writes into the chain. */
export type CarryFact = PersonFactOf<
  'person.enrolled' | 'person.changed' | 'person.rights-changed' | 'person.badge-issued' | 'person.badge-withdrawn'
>

/** One person of a file as they will be, what becomes of them, and the facts that say so. */
export type CarryStep = {
  readonly carried: CarriedPerson
  /** With what waits for a second person; as they are here where they are left. */
  readonly after: Standing | null
  readonly outcome: CarryOutcome
  readonly facts: readonly CarryFact[]
}

/** What is known here of badges. */
export type KnownBadges = {
  readonly inUse: (person: PersonId) => BadgeId | null
  /** Whether anybody ever had it here. */
  readonly isKnown: (badge: BadgeId) => boolean
}

/**
 * Plans what a file of people does here, one after another, by the rules that hold for an administrator who types it in:
 * nobody changes themselves, two people never share a name, two who can administer stay, and a right that takes two waits
 * for a second person here. Whoever is here already, by their id, is changed and not enrolled again; whoever has the name
 * of somebody here and another id is left, because only people can say whether they are the same. The badge that was
 * given out last counts: badges' ids rise with time.
 */
export function planCarrying(
  file: readonly CarriedPerson[],
  here: readonly Standing[],
  badges: KnownBadges,
  by: PersonId,
): readonly CarryStep[] {
  let everybody = here
  return file.map((carried) => {
    const before = everybody.find(({ id }) => id === carried.id)
    const step =
      before === undefined ? planNew(carried, everybody, badges, by) : planKnown(carried, before, everybody, badges, by)
    const { after } = step
    if (after !== null) everybody = [...everybody.filter(({ id }) => id !== after.id), after]
    return step
  })
}

function planNew(carried: CarriedPerson, everybody: readonly Standing[], badges: KnownBadges, by: PersonId): CarryStep {
  const left = (because: LeftBecause): CarryStep => ({
    carried,
    after: null,
    outcome: { kind: 'left', because },
    facts: [],
  })
  if (!carried.isActive) return left('leftAlready')
  const enrolment = decideEnrolment(carried, everybody)
  if (!enrolment.ok) return left(enrolment.error.code === 'NAME_TAKEN' ? 'nameTaken' : 'nameNotPossible')
  const fresh = enrolled(enrolment.value, by)
  const rights = planRights(carried, fresh, [...everybody, fresh], by)
  if (rights === null) return left('rightsNotPossible')
  return {
    carried,
    after: rights.after,
    outcome: { kind: 'enrolled' },
    facts: [enrolment.value, ...rights.facts, ...planBadge(carried, badges)],
  }
}

function planKnown(
  carried: CarriedPerson,
  before: Standing,
  everybody: readonly Standing[],
  badges: KnownBadges,
  by: PersonId,
): CarryStep {
  const left = (because: LeftBecause): CarryStep => ({
    carried,
    after: before,
    outcome: { kind: 'left', because },
    facts: [],
  })
  if (carried.id === by) return left('oneself')
  const change = decideChange(before, carried, by, everybody)
  if (!change.ok) {
    if (change.error.code === 'TWO_ADMINISTRATORS_STAY') return left('twoAdministratorsStay')
    return left(change.error.code === 'NAME_TAKEN' ? 'nameTaken' : 'nameNotPossible')
  }
  const changedStanding = change.value === null ? before : changed(before, change.value.to, by)
  const rights = planRights(carried, changedStanding, everybody, by)
  if (rights === null) return left('twoAdministratorsStay')
  const facts = [...(change.value === null ? [] : [change.value]), ...rights.facts, ...planBadge(carried, badges)]
  return { carried, after: rights.after, outcome: { kind: facts.length === 0 ? 'same' : 'changed' }, facts }
}

/** Null where the rights are such as nobody could give. */
function planRights(
  carried: CarriedPerson,
  standing: Standing,
  everybody: readonly Standing[],
  by: PersonId,
): { readonly after: Standing; readonly facts: readonly CarryFact[] } | null {
  // What an auditor had before and does not count goes along nowhere.
  const own = readsOnly(carried.role) ? carried.own.filter(({ has }) => !has) : carried.own
  if (canonicalJson(own) === canonicalJson(standing.own)) return { after: standing, facts: [] }
  const decided = decideOwnRights(standing, own, by, everybody)
  return decided.ok ? { after: withOwnRights(standing, own, by), facts: [decided.value] } : null
}

function planBadge(carried: CarriedPerson, badges: KnownBadges): readonly CarryFact[] {
  const { id: person, badge, withdrawnBadges, isActive } = carried
  const before = badges.inUse(person)
  const isNewer = badge !== null && isActive && !badges.isKnown(badge) && (before === null || badge > before)
  if (isNewer) return [{ kind: 'person.badge-issued', person, badge, before }]
  if (before !== null && withdrawnBadges.includes(before))
    return [{ kind: 'person.badge-withdrawn', person, badge: before }]
  return []
}
