import { isGln } from '../../gs1/gln.ts'
import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Market } from '../markets/market.ts'
import type { SsccRange } from '../packing/sscc-blocks.ts'
import { judgeName, tidyName } from '../people/decide.ts'
import type { PeopleRefusal } from '../people/decide.ts'
import type { PersonFactOf } from '../people/facts.ts'
import type { PersonId } from '../people/person.ts'
import { judgeNewSecret, leastCharacters } from '../people/secret.ts'
import type { SecretRefusal } from '../people/secret.ts'
import { enrolled, waitingConfirmations } from '../people/standing.ts'
import type { Standing } from '../people/standing.ts'
import type { Signature } from '../signatures/signature.ts'
import type { SiteFact } from './facts.ts'
import type { Site, SiteGln } from './site.ts'

/** What a person says of a real site before anybody can sign in there; everything else an administrator sets later. */
export type SiteEntry = {
  readonly name: string
  readonly gln: string
  readonly stationName: string
  readonly market: Market
  /** Whose numbers this station gives to new containers; null where it gives none. */
  readonly containers: { readonly companyPrefix: string; readonly extensionDigit: string } | null
}

/** Why a site cannot be set up as it was entered. */
export type SetUpRefusal =
  | { readonly code: 'SITE_NAME_NOT_POSSIBLE' }
  | { readonly code: 'GLN_NOT_VALID'; readonly gln: string }
  | { readonly code: 'COMPANY_PREFIX_NOT_VALID'; readonly companyPrefix: string }

/** The first two people of a site, in the order in which they entered themselves. */
export const administratorPlaces = ['first', 'second'] as const
export type AdministratorPlace = (typeof administratorPlaces)[number]

/** Whoever stands beside somebody at the set-up and signs for them. */
export function theOther(place: AdministratorPlace): AdministratorPlace {
  return place === 'first' ? 'second' : 'first'
}

/** The extension digit, the company prefix and a serial reference are the 17 digits before the check digit of an SSCC. */
const digitsOfPrefixAndReference = 16
/** A GS1 Company Prefix has 4 to 12 digits (GS1 General Specifications, section 1.4.4). */
const companyPrefixPattern = /^\d{4,12}$/
const longestSiteName = 64

/** Judges what was entered of a real site, and gives it with the rules that a site begins with. */
export function judgeSite(entry: SiteEntry): Result<Site, SetUpRefusal> {
  const name = tidyName(entry.name)
  const stationName = tidyName(entry.stationName)
  const areNames = [name, stationName].every((text) => text !== '' && text.length <= longestSiteName)
  if (!areNames || /\p{C}/u.test(name + stationName)) return err({ code: 'SITE_NAME_NOT_POSSIBLE' })
  const gln = entry.gln.replaceAll(/\s/g, '')
  if (!isGln(gln)) return err({ code: 'GLN_NOT_VALID', gln })
  const ssccRange = rangeOf(entry.containers)
  if (!ssccRange.ok) return ssccRange
  return ok({
    name,
    gln: gln as SiteGln,
    stationName,
    mode: 'production',
    unknownItems: 'refuse',
    clockToleranceMinutes: 5,
    mixing: 'oneProduct',
    ssccRange: ssccRange.value,
    shortReceipts: 'allow',
    unannouncedGoods: 'refuse',
    shortDatedDays: 180,
    contactEmail: null,
    idleLockMinutes: 10,
    badgeResumeMinutes: 120,
    approvalHours: 72,
    market: entry.market,
  })
}

function rangeOf(containers: SiteEntry['containers']): Result<SsccRange | null, SetUpRefusal> {
  if (containers === null) return ok(null)
  const companyPrefix = containers.companyPrefix.replaceAll(/\s/g, '')
  const { extensionDigit } = containers
  if (!companyPrefixPattern.test(companyPrefix) || !/^\d$/.test(extensionDigit))
    return err({ code: 'COMPANY_PREFIX_NOT_VALID', companyPrefix })
  return ok({
    companyPrefix,
    extensionDigit,
    first: 0,
    last: 10 ** (digitsOfPrefixAndReference - companyPrefix.length) - 1,
  })
}

/** Why somebody cannot be one of the two administrators. */
export type AdministratorRefusal =
  | { readonly because: 'name'; readonly refusal: PeopleRefusal }
  | { readonly because: 'secret'; readonly refusal: SecretRefusal }
  /** A PIN goes with a badge, and no badge is there yet. */
  | { readonly because: 'passwordNeeded'; readonly least: number }

/**
 * Judges one of the two first administrators: a name that is not the other's, and a password. The name comes back as it
 * is kept.
 */
export function judgeAdministrator(
  { name, secret }: { readonly name: string; readonly secret: string },
  other: { readonly name: string } | null,
): Result<string, AdministratorRefusal> {
  const tidy = judgeName(name, other === null ? [] : [other])
  if (!tidy.ok) return err({ because: 'name', refusal: tidy.error })
  const kind = judgeNewSecret(secret, { name: tidy.value, mode: 'production' })
  if (!kind.ok && kind.error.kind === 'password') return err({ because: 'secret', refusal: kind.error })
  if (!kind.ok || kind.value === 'pin')
    return err({ because: 'passwordNeeded', least: leastCharacters('password', 'production') })
  return tidy
}

/** Somebody who is to be an administrator from the beginning. */
export type FirstAdministrator = { readonly id: PersonId; readonly name: string }

/** How such a person stands before the other one has signed: with every right of an administrator, most of which wait. */
export function standingAtSetUp({ id, name }: FirstAdministrator): Standing {
  return enrolled({ person: id, name, role: 'administrator' }, id)
}

/** What the set-up leaves in the ledger. */
export type SetUpFact =
  | Extract<SiteFact, { readonly kind: 'site.set-up' }>
  | PersonFactOf<'person.enrolled'>
  | PersonFactOf<'person.rights-confirmed'>

/** One of them, and who did it. */
export type SetUpAct = { readonly person: PersonId; readonly body: SetUpFact }

/**
 * The facts of a set-up: the site, two administrators who each entered themselves, and the rights of each confirmed by
 * the other, so that from the first moment on nobody has rights that a second person has not signed for. Throws where
 * the signatures are not each by the other one: whoever asked did not judge.
 */
export function factsOfSetUp(
  site: Site,
  administrators: Readonly<Record<AdministratorPlace, FirstAdministrator>>,
  signatures: Readonly<Record<AdministratorPlace, Signature>>,
): readonly SetUpAct[] {
  const { first, second } = administrators
  const confirmedBy = (place: AdministratorPlace): SetUpAct => {
    const signature = signatures[place]
    const other = administrators[theOther(place)]
    if (signature.person !== administrators[place].id || first.id === second.id)
      throw new Error('the administrators of a site sign for each other')
    const grants = waitingConfirmations(standingAtSetUp(other)).map(({ grant }) => grant)
    return { person: signature.person, body: { kind: 'person.rights-confirmed', person: other.id, grants, signature } }
  }
  return [
    { person: first.id, body: { kind: 'site.set-up', from: null, to: site } },
    ...[first, second].map(({ id, name }): SetUpAct => ({
      person: id,
      body: { kind: 'person.enrolled', person: id, name, role: 'administrator' },
    })),
    confirmedBy('first'),
    confirmedBy('second'),
  ]
}
