import { msg } from '@lingui/core/macro'
import type { I18n, MessageDescriptor } from '@lingui/core'
import type { LockReason, PersonFactOf, SignInFailure } from '#shared/domain/people/facts.ts'
import type { CheckOutcome, CheckpointOccasion } from '#shared/domain/ledger/facts.ts'
import type { UnknownItemPolicy } from '#shared/domain/site/site.ts'
import { correctionReasonWords, correctionWayWords } from './correction-texts.ts'
import { factKindWords } from './fact-kind-texts.ts'
import { destructionReasonWords, productClassWords, removalReasonWords } from './destruction-texts.ts'
import { holdReasonWords } from './holds-texts.ts'
import { availabilityWords, holdWords, levelWords, lifecycleWords } from './item-state-texts.ts'
import { marketWords } from './market-texts.ts'
import { mixingWords } from './packing-texts.ts'
import { discrepancyWords, shortReasonWords } from './receiving-texts.ts'
import { reviewOutcomeWords } from './record-keeping-texts.ts'
import { sampleReasonWords } from './sampling-texts.ts'
import { meaningWords } from './signing-texts.ts'
import { damageReasonWords, roleWords } from './word-texts.ts'

type Words = Readonly<Record<string, MessageDescriptor>>

const becauseWords: Readonly<
  Record<SignInFailure | LockReason | PersonFactOf<'person.signed-out'>['because'], MessageDescriptor>
> = {
  unknownName: msg({ message: 'nobody has this name', comment: 'Why a sign-in was refused, in the audit trail' }),
  unknownBadge: msg({ message: 'nobody has this badge', comment: 'Why a sign-in was refused, in the audit trail' }),
  wrongPin: msg({ message: 'wrong PIN or password', comment: 'Why a sign-in was refused, in the audit trail' }),
  tooSoon: msg({ message: 'tried again too soon', comment: 'Why a sign-in was refused, in the audit trail' }),
  badgeMissing: msg({ message: 'PIN without the badge', comment: 'Why a sign-in was refused, in the audit trail' }),
  idle: msg({ message: 'nobody was there for a while', comment: 'Why the station was locked, in the audit trail' }),
  asked: msg({ message: 'by their own wish', comment: 'Why somebody signed out or locked, in the audit trail' }),
  otherBadge: msg({ message: 'another badge was scanned', comment: 'Why the station was locked, in the audit trail' }),
  appClosed: msg({ message: 'the app was closed', comment: 'Why somebody was signed out, in the audit trail' }),
  otherPerson: msg({ message: 'another person came', comment: 'Why somebody was signed out, in the audit trail' }),
  deactivated: msg({ message: 'the person was deactivated', comment: 'Why somebody was signed out' }),
}

const occasionWords: Readonly<Record<CheckpointOccasion, MessageDescriptor>> = {
  daily: msg({ message: 'once a day', comment: 'Why the ledger was checked or a checkpoint signed' }),
  export: msg({ message: 'with an export', comment: 'Why a checkpoint was signed' }),
  destruction: msg({ message: 'with a destruction', comment: 'Why a checkpoint was signed' }),
  asked: msg({ message: 'somebody asked for it', comment: 'Why the ledger was checked or a checkpoint signed' }),
}

const checkOutcomeWords: Readonly<Record<CheckOutcome['kind'], MessageDescriptor>> = {
  whole: msg({ message: 'whole', comment: 'What a check of the ledger found' }),
  broken: msg({ message: 'broken', comment: 'What a check of the ledger found' }),
}

const unknownItemWords: Readonly<Record<UnknownItemPolicy, MessageDescriptor>> = {
  refuse: msg({ message: 'refused', comment: 'A rule of the site: what becomes of items that nobody announced' }),
  record: msg({ message: 'recorded', comment: 'A rule of the site: what becomes of items that nobody announced' }),
}

const reasonWords: Words = {
  ...correctionReasonWords,
  ...damageReasonWords,
  ...holdReasonWords,
  ...destructionReasonWords,
  ...removalReasonWords,
  ...Object.fromEntries(Object.entries(sampleReasonWords).map(([reason, { word }]) => [reason, word])),
}

/** The words for the values of a member, by the last part of its name. */
const wordsOfMember: Readonly<Record<string, Words>> = {
  reason: reasonWords,
  because: { ...removalReasonWords, ...becauseWords },
  shortBecause: shortReasonWords,
  occasion: occasionWords,
  way: correctionWayWords,
  corrects: factKindWords,
  outcome: { ...checkOutcomeWords, ...reviewOutcomeWords },
  meaning: meaningWords,
  role: roleWords,
  market: marketWords,
  mixing: mixingWords,
  unknownItems: unknownItemWords,
  productClass: productClassWords,
  hold: holdWords,
  level: levelWords,
  availability: availabilityWords,
  lifecycle: lifecycleWords,
  discrepancy: discrepancyWords,
}

/** A value of a member in words, where this version has them; otherwise as it is in the ledger. */
export function valueWord(name: string, value: string, i18n: I18n): string {
  const parts = name.split('.')
  // The kind of an outcome is the outcome, and the kind of what is corrected is what kind of record it is.
  const last = parts.at(-1) === 'kind' ? parts.at(-2) : parts.at(-1)
  const words = wordsOfMember[last ?? '']
  const word = words !== undefined && Object.hasOwn(words, value) ? words[value] : undefined
  return word === undefined ? value : i18n._(word)
}
