import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { LeftBecause } from '#shared/domain/people/carry.ts'
import type { PeopleFileFault } from '#shared/domain/people/people-file-fault.ts'

/** Why a file of people is not taken. */
export const peopleFileFaultWords: Readonly<Record<PeopleFileFault, MessageDescriptor>> = {
  unreadable: msg({
    message: 'This is no file of people and rights. Nothing was changed.',
    comment: 'Refusal of a file',
  }),
  changed: msg({
    message: 'This file was changed after its station signed it. Nothing of it was taken.',
    comment: 'Refusal of a file of people: its signature does not fit',
  }),
  otherSite: msg({
    message: 'This file is from another site. People and rights are carried within one site only; nothing was changed.',
    comment: 'Refusal of a file of people',
  }),
  ownStation: msg({
    message: 'This station wrote the file itself: there is nothing to take in.',
    comment: 'Refusal of a file of people',
  }),
  older: msg({
    message:
      'A newer file from that station was taken already. This one would bring back what has changed since; nothing was changed.',
    comment: 'Refusal of a file of people',
  }),
}

/** Why somebody in a file of people stays as they are here. */
export const leftBecauseWords: Readonly<Record<LeftBecause, MessageDescriptor>> = {
  nameTaken: msg({
    message: 'Not taken: somebody has this name here already.',
    comment: 'What becomes of a person in a file',
  }),
  nameNotPossible: msg({
    message: 'Not taken: this name is not possible.',
    comment: 'What becomes of a person in a file',
  }),
  oneself: msg({
    message: 'Left as you are: nobody changes themselves.',
    comment: 'What becomes of a person in a file, who is the reader',
  }),
  twoAdministratorsStay: msg({
    message: 'Left as they are: two people who can administer must stay.',
    comment: 'What becomes of a person in a file',
  }),
  leftAlready: msg({
    message: 'Not taken: works there no more, and was never here.',
    comment: 'What becomes of a person in a file',
  }),
  rightsNotPossible: msg({
    message: 'Not taken: these rights cannot be given.',
    comment: 'What becomes of a person in a file',
  }),
}
