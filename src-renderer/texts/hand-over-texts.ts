import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { DeliveryTrouble } from '#shared/domain/hand-over/delivery.ts'
import type { ExternalSystemFlaw } from '#shared/domain/hand-over/external-system.ts'
import type { HandOverRefusal } from '#shared/domain/hand-over/may-leave.ts'

/** What stands in the way of handing a batch over, and who mends it. */
export const deliveryTroubleTexts: Readonly<Record<DeliveryTrouble, MessageDescriptor>> = {
  folderGone: msg({
    message: 'The folder is not there. Its drive may be gone, or the folder was renamed.',
    comment: 'What holds up the hand-over of a batch to a watched folder',
  }),
  notWritable: msg({
    message: 'This computer’s account may not write into the folder.',
    comment: 'What holds up the hand-over of a batch to a watched folder',
  }),
  diskFull: msg({
    message: 'The drive of the folder is full. Make room there.',
    comment: 'What holds up the hand-over of a batch to a watched folder',
  }),
  otherFileThere: msg({
    message: 'A file of the same name with another content lies in the folder. Move it away; nothing is overwritten.',
    comment: 'Why a batch was not handed over to a watched folder',
  }),
  noAnswer: msg({
    message: 'The external system takes the connection and does not answer in time.',
    comment: 'What holds up the hand-over of a batch over HTTP',
  }),
  notReached: msg({
    message: 'Nobody answers at the address of the external system.',
    comment: 'What holds up the hand-over of a batch over HTTP',
  }),
  notSecure: msg({
    message: 'The external system cannot prove who it is, so it gets nothing. Its certificate has to be put right.',
    comment: 'What holds up the hand-over of a batch over HTTP',
  }),
  strangeAnswer: msg({
    message: 'Somebody else answers in place of the external system: a page for people, or another address.',
    comment: 'What holds up the hand-over of a batch over HTTP',
  }),
  signInWanted: msg({
    message: 'The external system asks for a sign-in, which Tallyman does not have for it, or forbids access.',
    comment: 'Why an external system did not take a batch',
  }),
  busy: msg({
    message: 'The external system is busy and asks to come back.',
    comment: 'What holds up the hand-over of a batch over HTTP',
  }),
  brokeDown: msg({
    message: 'The external system has a trouble of its own.',
    comment: 'What holds up the hand-over of a batch over HTTP',
  }),
  notTaken: msg({
    message: 'The external system does not take it. What it said stands below.',
    comment: 'Why an external system did not take a batch',
  }),
  stationDisk: msg({
    message: 'The disk of this computer does not take or give what is to be handed over.',
    comment: 'What holds up the hand-over of a batch',
  }),
}

/** Why an external system was not set up. */
export const externalSystemFlawTexts: Readonly<Record<ExternalSystemFlaw, MessageDescriptor>> = {
  noAddress: msg({
    message: 'This is not an address. It begins with https://. Nothing was changed.',
    comment: 'Refusal: where the data of batches goes',
  }),
  notEncrypted: msg({
    message:
      'This address is not encrypted. Outside this computer the external system is reached with https:// only. Nothing was changed.',
    comment: 'Refusal: where the data of batches goes',
  }),
  holdsSecret: msg({
    message:
      'A name or password is in the address of the external system. Settings stay on record for years, so no secret may be in them. Nothing was changed.',
    comment: 'Refusal: where the data of batches goes',
  }),
  hasMore: msg({
    message:
      'Leave out what begins with ? or # in the address of the external system: only the address itself is taken. Nothing was changed.',
    comment: 'Refusal: where the data of batches goes',
  }),
  training: msg({
    message: 'A training site hands nothing over: its goods are invented. Nothing was changed.',
    comment: 'Refusal: where the data of batches goes',
  }),
  pathNotWhole: msg({
    message: 'Enter the whole path of the folder, from the drive or the root on. Nothing was changed.',
    comment: 'Refusal: where the data of batches goes',
  }),
  noFolder: msg({
    message: 'There is no such folder on this computer. Nothing was changed.',
    comment: 'Refusal: where the data of batches goes',
  }),
  notAFolder: msg({
    message: 'This is the path of a file, not of a folder. Nothing was changed.',
    comment: 'Refusal: where the data of batches goes',
  }),
  notWritable: msg({
    message:
      'A test file could not be written: this computer’s account may not write into the folder. Nothing was changed.',
    comment: 'Refusal: where the data of batches goes',
  }),
  diskFull: msg({
    message: 'A test file could not be written: the drive of the folder is full. Nothing was changed.',
    comment: 'Refusal: where the data of batches goes',
  }),
  notReliable: msg({
    message: 'A test file was not written, found and removed again in 15 seconds. Nothing was changed.',
    comment: 'Refusal: where the data of batches goes',
  }),
}

/** Why goods of a lot may not leave yet, and what is to be done. */
export function batchNotHandedOver(lot: string, because: HandOverRefusal['because']): MessageDescriptor {
  switch (because) {
    case 'notComplete':
      return msg({
        message: `Lot ${lot} stays here: not all of its batch is on record. Take the rest of it in; then its data is handed over by itself.`,
        comment: 'Refusal: goods of a batch may not leave; the placeholder is the lot',
      })
    case 'waiting':
      return msg({
        message: `Lot ${lot} stays here: its data waits to be handed over to the external system. It goes by itself; then the goods are free.`,
        comment: 'Refusal: goods of a batch may not leave; the placeholder is the lot',
      })
    case 'underWay':
      return msg({
        message: `Lot ${lot} stays here: its data is on the way to the external system. The goods are free when all of it has arrived.`,
        comment: 'Refusal: goods of a batch may not leave; the placeholder is the lot',
      })
    case 'refused':
      return msg({
        message: `Lot ${lot} stays here: the external system did not take its data. Settle that with whoever runs it, then send the batch again.`,
        comment: 'Refusal: goods of a batch may not leave; the placeholder is the lot',
      })
  }
}
