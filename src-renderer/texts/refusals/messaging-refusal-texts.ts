import { msg } from '@lingui/core/macro'
import type { messagingRefusals } from '#shared/contract/refusals/messaging.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of messages and of what is written to files unsent. */
export const messagingRefusalTexts: RefusalTexts<keyof typeof messagingRefusals> = {
  MESSAGE_NOT_FOUND: () => msg({ message: 'This message is not on this station.', comment: 'Refusal' }),
  MESSAGE_NOT_WAITING: () =>
    msg({
      message: 'This message is on its way or done. It needs no second sending.',
      comment: 'Refusal of sending again',
    }),
  SENDING_REASON_MISSING: () =>
    msg({
      message: 'Say why first: whoever looks at the record later needs it. Nothing was changed.',
      comment: 'Refusal: a message is set aside, or sending is paused, without a reason',
    }),
  NOTHING_TO_WRITE: () =>
    msg({
      message:
        'Nothing waits here that can go into files. What is on its way, refused or parked, and what follows it, stays where it is.',
      comment: 'Refusal: unsent messages are to be written to files',
    }),
  UNSENT_EXPORT_NOT_FOUND: () =>
    msg({ message: 'These files are not on record here.', comment: 'Refusal: files of unsent messages' }),
  NOTHING_IN_FILES: ({ folder }) =>
    msg({
      message: `Nothing lies in the files ${folder} any more: it is settled, or taken back. Nothing was changed.`,
      comment: 'Refusal: files of unsent messages; the placeholder is the name of their folder',
    }),
  UPLOAD_RECEIPT_MISSING: () =>
    msg({
      message:
        'Say first what the other side’s receipt says: it is the proof that the messages arrived. Nothing was changed.',
      comment: 'Refusal: messages are settled after an upload by hand, without the receipt',
    }),
  UNSENT_FILE_NOT_TAKEN: ({ file, because }) => {
    switch (because) {
      case 'notOurs':
        return msg({
          message: `The file ${file} is none that this station wrote for upload by hand, or it was changed since. Nothing was changed here.`,
          comment: 'Refusal: the placeholder is the name of a file',
        })
      case 'otherStation':
        return msg({
          message: `The file ${file} was written by another station. Choose it there. Nothing was changed here.`,
          comment: 'Refusal: the placeholder is the name of a file',
        })
      case 'changed':
        return msg({
          message: `The file ${file} is not as this station wrote it: it was changed since, or comes from before a backup was restored. Nothing was changed here.`,
          comment: 'Refusal: the placeholder is the name of a file',
        })
    }
  },
  UNSENT_MESSAGE_DIFFERS: ({ file, message }) =>
    msg({
      message: `Message ${message} is not what it was when ${file} was written. Nothing was changed.`,
      comment: 'Refusal: the placeholders are an identifier and the name of a file',
    }),
  NOTHING_TO_SETTLE: ({ file }) =>
    msg({
      message: `Everything in ${file} is settled already or on its way to the network. Nothing was changed.`,
      comment: 'Refusal: the placeholder is the name of a file',
    }),
}
