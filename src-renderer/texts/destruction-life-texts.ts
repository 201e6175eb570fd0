import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { LifeEntry } from '#shared/contract/views/destruction-views.ts'
import type { VoidReason } from '#shared/domain/destruction/facts.ts'
import { removalReasonWords } from './destruction-texts.ts'
import { itemName } from './item-name.ts'

const voidTexts: Readonly<Record<VoidReason, MessageDescriptor>> = {
  itemsListed: msg({
    message: 'The approval is void: something was added to the list.',
    comment: 'Life of a destruction order',
  }),
  itemsRemoved: msg({
    message: 'The approval is void: something came off the list.',
    comment: 'Life of a destruction order',
  }),
  dataChanged: msg({
    message: 'The approval is void: the order says something else.',
    comment: 'Life of a destruction order',
  }),
  contentsChanged: msg({
    message: 'The approval is void: the goods on the list changed.',
    comment: 'Life of a destruction order',
  }),
}

type Says = LifeEntry['says']

/** What happened to an order, as sentences: the first is what, the others say more. */
export function lifeTexts(says: Says): readonly MessageDescriptor[] {
  switch (says.kind) {
    case 'drafted':
      return [msg({ message: 'Drafted.', comment: 'Life of a destruction order' })]
    case 'instructed':
      return [
        msg({
          message: `Made of the instruction ${says.file}. Named in it and not listed: ${says.notListed}.`,
          comment: 'Life of a destruction order; a file name and a number of items',
        }),
      ]
    case 'dataChanged':
      return [msg({ message: 'What it says was changed.', comment: 'Life of a destruction order' })]
    case 'itemsListed':
      return [
        msg({ message: `Put on the list: ${says.items}.`, comment: 'Life of a destruction order; a number of items' }),
      ]
    case 'itemsRemoved':
      return [
        msg({
          message: `Taken off the list: ${says.items}.`,
          comment: 'Life of a destruction order; a number of items, why follows',
        }),
        removalReasonWords[says.because],
      ]
    case 'submitted':
      return [
        msg({
          message: `Approval asked for, with signature. Items: ${says.items}.`,
          comment: 'Life of a destruction order; a number of items',
        }),
      ]
    case 'approved':
      return [
        msg({
          message: `Approved, with signature. Items: ${says.items}.`,
          comment: 'Life of a destruction order; a number of items',
        }),
      ]
    case 'rejected':
      return [msg({ message: 'Rejected, with signature.', comment: 'Life of a destruction order; why follows' })]
    case 'approvalVoided':
      return [voidTexts[says.because]]
    case 'withdrawn':
      return [msg({ message: 'Withdrawn.', comment: 'Life of a destruction order; why follows' })]
    case 'executionBegun':
      return [msg({ message: 'Confirming began.', comment: 'Life of a destruction order' })]
    case 'executionGivenUp':
      return [
        msg({ message: 'Confirming was given up. Nothing was destroyed.', comment: 'Life of a destruction order' }),
      ]
    case 'containerOpened':
      return [
        msg({
          message: `${itemName(says.item.id)} was found open; its contents are confirmed one by one.`,
          comment: 'Life of a destruction order; a container',
        }),
      ]
    case 'carriedOut':
      return [
        msg({
          message: 'Everything confirmed; the goods were destroyed.',
          comment: 'Life of a destruction order, before its witnesses signed',
        }),
      ]
    case 'handedOver':
      return [
        msg({
          message: 'Everything confirmed; the goods left with the contractor.',
          comment: 'Life of a destruction order',
        }),
      ]
    case 'takenBack':
      return [
        msg({
          message: 'Not destroyed after all: the goods are here again.',
          comment: 'Life of a destruction order; why follows',
        }),
      ]
    case 'witnessed':
      return [msg({ message: 'Witnessed, with signature.', comment: 'Life of a destruction order' })]
    case 'contractorCertified':
      return [
        msg({
          message: `The contractor's certificate came: ${says.reference}.`,
          comment: 'Life of a destruction order; a reference',
        }),
      ]
    case 'contractorConfirmed':
      return [msg({ message: "Signed for the contractor's certificate.", comment: 'Life of a destruction order' })]
    case 'executed':
      return [
        msg({
          message: `Destroyed for the record, and the network is told. Items: ${says.items}.`,
          comment: 'Life of a destruction order; a number of items',
        }),
      ]
    case 'certificateCopied':
      return [
        msg({
          message: `Copy ${says.copy} of the certificate was printed.`,
          comment: 'Life of a destruction order; the number of the copy',
        }),
      ]
    case 'certificateIssued':
      return [msg({ message: 'The certificate was issued.', comment: 'Life of a destruction order' })]
  }
}

/** What somebody wrote beside a happening; null where there is nothing. */
export function lifeNote(says: Says): string | null {
  switch (says.kind) {
    case 'itemsRemoved':
      return says.note
    case 'rejected':
    case 'withdrawn':
    case 'takenBack':
      return says.because
    default:
      return null
  }
}
