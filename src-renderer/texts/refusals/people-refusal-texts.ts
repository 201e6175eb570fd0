import { msg } from '@lingui/core/macro'
import type { peopleRefusals } from '#shared/contract/refusals/people.ts'
import { peopleFileFaultWords } from '../people-file-texts.ts'
import { secretFaultText } from '../secret-texts.ts'
import { classNotAllowedText, reasonNotAllowedText } from '../right-limit-texts.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of people, badges, secrets and rights. */
export const peopleRefusalTexts: RefusalTexts<keyof typeof peopleRefusals> = {
  NOT_SIGNED_IN: () => msg({ message: 'Nobody is signed in at this station.', comment: 'Refusal' }),
  SIGN_IN_REFUSED: ({ waitSeconds }) =>
    waitSeconds > 0
      ? msg({
          message: `Name and PIN do not belong together. The next try is possible in ${waitSeconds} s.`,
          comment: 'Sign-in refused; s means seconds',
        })
      : msg({ message: 'Name and PIN do not belong together.', comment: 'Sign-in refused' }),
  PERSON_NOT_FOUND: () => msg({ message: 'This person is not enrolled here.', comment: 'Refusal' }),
  NAME_NOT_POSSIBLE: ({ name }) =>
    msg({ message: `Nobody can be called “${name}” here.`, comment: 'Refusal: enrolling' }),
  NAME_TAKEN: ({ name }) =>
    msg({ message: `Somebody is called “${name}” already.`, comment: 'Refusal: two people never share a name' }),
  NOT_ONESELF: () => msg({ message: 'Nobody changes themselves or their own rights.', comment: 'Refusal' }),
  AUDITOR_HAS_NO_RIGHTS: ({ name }) =>
    msg({
      message: `No rights: ${name} is an auditor, who only reads.`,
      comment: 'Refusal: giving rights to an auditor; the placeholder is a name',
    }),
  TWO_ADMINISTRATORS_STAY: () =>
    msg({ message: 'Two people who can administer must always stay.', comment: 'Refusal: one of the last two' }),
  PERSON_INACTIVE: ({ name }) =>
    msg({ message: `Somebody who does not work here any more: ${name}.`, comment: 'Refusal; the name of a person' }),
  PEOPLE_FILE_NOT_TAKEN: ({ because }) => peopleFileFaultWords[because],
  NOTHING_TO_CONFIRM: ({ name }) => msg({ message: `Nothing of ${name} waits to be confirmed.`, comment: 'Refusal' }),
  OTHER_PERSON_CONFIRMS: () =>
    msg({
      message: 'Not confirmed: it takes a second person who has such a right, not the one who gave it.',
      comment: 'Refusal: confirming rights',
    }),
  NO_RESET_REQUESTED: ({ name }) =>
    msg({ message: `Nobody has asked for a new PIN or password for ${name} in the last day.`, comment: 'Refusal' }),
  OTHER_PERSON_RESETS: () =>
    msg({
      message: 'It takes two others of administrator, quality and supervisor.',
      comment: 'Refusal: resetting a PIN',
    }),
  NO_BADGE: () => msg({ message: 'This person has no badge.', comment: 'Refusal' }),
  STATION_LOCKED: () =>
    msg({ message: 'The station is locked. Nothing was recorded.', comment: 'Refusal: nobody was there for a while' }),
  BADGE_SCANS_ONLY: () =>
    msg({ message: 'With the badge alone you can only go on scanning.', comment: 'Refusal: no PIN was given yet' }),
  BADGE_NEEDED: () =>
    msg({ message: 'A PIN goes with a badge, not with a name.', comment: 'Refusal: somebody gave name and PIN' }),
  BADGE_UNKNOWN: () =>
    msg({ message: 'This badge is nobody’s here.', comment: 'Refusal: an unknown or withdrawn badge' }),
  BADGE_UNREADABLE: () => msg({ message: 'The badge was not read whole.', comment: 'Refusal: half a badge code' }),
  SECRET_TO_BE_CHANGED: () =>
    msg({
      message: 'Your PIN or password was chosen by others and opens only this.',
      comment: 'Refusal: a one-time secret has to be changed first',
    }),
  SECRET_NOT_POSSIBLE: (details) => secretFaultText(details),
  NOT_ALLOWED: () => msg({ message: 'Your role may not do this.', comment: 'Refusal: missing right' }),
  REASON_NOT_ALLOWED: () => reasonNotAllowedText(),
  CLASS_NOT_ALLOWED: ({ item, productClass }) => classNotAllowedText(item, productClass),
  READS_ONLY: () =>
    msg({
      message: 'An auditor reads and takes exports away, and changes nothing here.',
      comment: 'Refusal: an auditor is signed in and asked for a change',
    }),
}
