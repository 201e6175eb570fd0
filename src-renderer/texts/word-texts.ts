import { msg } from '@lingui/core/macro'
import type { I18n, MessageDescriptor } from '@lingui/core'
import type { DamageReason } from '#shared/domain/damage/reasons.ts'
import type { MessageType } from '#shared/domain/network/message.ts'
import type { Role } from '#shared/domain/people/role.ts'
import type { CommandCode } from '#shared/scan/command-code.ts'
import type { MessageStateView } from '#shared/contract/views/message-views.ts'
import type { NetworkView } from '#shared/contract/views/station-views.ts'
import type { RecordedNoteView, ScanVerdict } from '#shared/contract/views/scan-views.ts'
import type { ScannerState } from '#shared/contract/views/scanner-views.ts'
import type { LoudnessLevel } from '../sound/loudness.ts'
import { closingWords } from './batch-closing-texts.ts'

/** The word of the band for each verdict. */
export const verdictWords: Readonly<Record<ScanVerdict, MessageDescriptor>> = {
  ok: msg({ message: 'OK', comment: 'The big word of the band: the pack is recorded' }),
  already: msg({ message: 'Already scanned', comment: 'The big word of the band: this pack is in the job already' }),
  hold: msg({
    message: 'Recorded, but look',
    comment: 'The big word of the band: recorded, with something to look at',
  }),
  stop: msg({ message: 'Stop', comment: 'The big word of the band: the pack is not recorded' }),
  command: msg({ message: 'Command', comment: 'The big word of the band: a command code was scanned' }),
  badge: msg({ message: 'Badge', comment: 'The big word of the band: somebody scanned their badge' }),
  idle: msg({ message: 'Scan without a job', comment: 'The big word of the band: no job waits for scans' }),
}

/** Why something is damaged. */
export const damageReasonWords: Readonly<Record<DamageReason, MessageDescriptor>> = {
  crushed: msg({ message: 'Crushed', comment: 'Reason of damage' }),
  wet: msg({ message: 'Wet', comment: 'Reason of damage' }),
  torn: msg({ message: 'Torn', comment: 'Reason of damage' }),
  sealBroken: msg({ message: 'Seal broken', comment: 'Reason of damage' }),
  leaking: msg({ message: 'Leaking', comment: 'Reason of damage' }),
  temperature: msg({ message: 'Temperature', comment: 'Reason of damage: stored too warm or too cold' }),
  labelUnreadable: msg({ message: 'Label unreadable', comment: 'Reason of damage' }),
  other: msg({ message: 'Other', comment: 'Reason of damage' }),
}

/** What a person is at the site. */
export const roleWords: Readonly<Record<Role, MessageDescriptor>> = {
  operator: msg({ message: 'Operator', comment: 'Role' }),
  supervisor: msg({ message: 'Supervisor', comment: 'Role' }),
  quality: msg({ message: 'Quality', comment: 'Role: quality assurance' }),
  administrator: msg({ message: 'Administrator', comment: 'Role' }),
  auditor: msg({ message: 'Auditor', comment: 'Role' }),
}

/** What a scanned command asked for. */
export const commandWords: Readonly<Record<CommandCode, MessageDescriptor>> = {
  answerStops: msg({ message: 'Answer the stops', comment: 'A command code' }),
  takeBackLast: msg({ message: 'Take back the last', comment: 'A command code' }),
  putDown: msg({ message: 'Pause the job', comment: 'A command code' }),
  finish: msg({ message: 'Finish the job', comment: 'A command code' }),
  photo: msg({ message: 'Take a photo', comment: 'A command code' }),
  cancel: msg({ message: 'Give the job up', comment: 'A command code' }),
  switchPerson: msg({ message: 'Somebody else goes on', comment: 'A command code: the next one scans their badge' }),
  startCrushed: msg({ message: 'Start: crushed', comment: 'A command code that starts a job of damage' }),
  startWet: msg({ message: 'Start: wet', comment: 'A command code that starts a job of damage' }),
  startTorn: msg({ message: 'Start: torn', comment: 'A command code that starts a job of damage' }),
  startSealBroken: msg({ message: 'Start: seal broken', comment: 'A command code that starts a job of damage' }),
  startLeaking: msg({ message: 'Start: leaking', comment: 'A command code that starts a job of damage' }),
  startTemperature: msg({ message: 'Start: temperature', comment: 'A command code that starts a job of damage' }),
  startLabelUnreadable: msg({
    message: 'Start: label unreadable',
    comment: 'A command code that starts a job of damage',
  }),
  startOtherDamage: msg({ message: 'Start: other damage', comment: 'A command code that starts a job of damage' }),
  startTakingOut: msg({ message: 'Start: take items out', comment: 'A command code that starts a job of unpacking' }),
  startOpening: msg({ message: 'Start: open containers', comment: 'A command code that starts a job of unpacking' }),
  contentsDamaged: msg({ message: 'Its contents are damaged', comment: 'A command code' }),
  contentsToInspect: msg({ message: 'Its contents are to be inspected', comment: 'A command code' }),
  choice1: msg({ message: 'Choice 1', comment: 'A command code: takes the answer with this number on the screen' }),
  choice2: msg({ message: 'Choice 2', comment: 'A command code: takes the answer with this number on the screen' }),
  choice3: msg({ message: 'Choice 3', comment: 'A command code: takes the answer with this number on the screen' }),
  choice4: msg({ message: 'Choice 4', comment: 'A command code: takes the answer with this number on the screen' }),
  choice5: msg({ message: 'Choice 5', comment: 'A command code: takes the answer with this number on the screen' }),
  choice6: msg({ message: 'Choice 6', comment: 'A command code: takes the answer with this number on the screen' }),
  choice7: msg({ message: 'Choice 7', comment: 'A command code: takes the answer with this number on the screen' }),
  choice8: msg({ message: 'Choice 8', comment: 'A command code: takes the answer with this number on the screen' }),
  choice9: msg({ message: 'Choice 9', comment: 'A command code: takes the answer with this number on the screen' }),
  yes: msg({ message: 'Yes', comment: 'A command code: says yes to the question on the screen' }),
  no: msg({ message: 'No, back', comment: 'A command code: says no, or leaves the screen' }),
  print: msg({ message: 'Print the label', comment: 'A command code' }),
  goOn: msg({ message: 'Go on with the job', comment: 'A command code: takes up the job that was put down' }),
  again: msg({
    message: 'Next of the same kind',
    comment: 'A command code: starts another job of the kind that was finished',
  }),
  home: msg({ message: 'Home', comment: 'A command code' }),
  receive: msg({ message: 'Receive', comment: 'A command code that opens an operation' }),
  receiveUnannounced: msg({ message: 'Receive: not announced', comment: 'A command code that opens an operation' }),
  pack: msg({ context: 'operation', message: 'Pack', comment: 'A command code that opens an operation' }),
  sample: msg({ context: 'operation', message: 'Sample', comment: 'A command code that opens an operation' }),
  decommission: msg({ message: 'Decommission', comment: 'A command code that opens an operation' }),
  holds: msg({ context: 'blocked', message: 'Holds', comment: 'A command code that opens an operation' }),
  destruction: msg({ message: 'Destruction orders', comment: 'A command code that opens an operation' }),
}

/** Where a message stands, and what that means. */
export const messageStateWords: Readonly<
  Record<MessageStateView, { readonly word: MessageDescriptor; readonly means: MessageDescriptor }>
> = {
  queued: {
    word: msg({ message: 'Queued', comment: 'State of a message' }),
    means: msg({ message: 'On this computer, not sent yet.', comment: 'What queued means' }),
  },
  waiting: {
    word: msg({ message: 'Waiting', comment: 'State of a message' }),
    means: msg({
      message: 'The last try did not get through. It is tried again by itself.',
      comment: 'What waiting means',
    }),
  },
  sending: {
    word: msg({ message: 'Sent', comment: 'State of a message' }),
    means: msg({ message: 'Sent, and no answer yet.', comment: 'What sending means' }),
  },
  unsure: {
    word: msg({ message: 'Unsure', comment: 'State of a message' }),
    means: msg({
      message: 'The answer was lost. The network is asked whether it has the message before it is sent again.',
      comment: 'What unsure means',
    }),
  },
  accepted: {
    word: msg({ message: 'Accepted', comment: 'State of a message' }),
    means: msg({ message: 'The network took it and has not checked it yet.', comment: 'What accepted means' }),
  },
  processed: {
    word: msg({ message: 'Processed', comment: 'State of a message' }),
    means: msg({ message: 'The network has it. Nothing is left to do.', comment: 'What processed means' }),
  },
  refused: {
    word: msg({ message: 'Refused', comment: 'State of a message' }),
    means: msg({
      message: 'The network does not take it as it is. It waits for a person.',
      comment: 'What refused means',
    }),
  },
  parked: {
    word: msg({ message: 'Parked', comment: 'State of a message' }),
    means: msg({
      message: 'Nobody refused it, and this station does not go on alone. It waits for a person.',
      comment: 'What parked means',
    }),
  },
  exported: {
    word: msg({ message: 'In files', comment: 'State of a message' }),
    means: msg({
      message:
        'It lies in files for upload by hand, named below, and is not sent until a person says what became of them.',
      comment: 'What in files means',
    }),
  },
  split: {
    word: msg({ message: 'In pieces', comment: 'State of a message that was larger than a document' }),
    means: msg({
      message:
        'It was larger than the network takes in one document. Its pieces go instead, each as a message of its own.',
      comment: 'What in pieces means',
    }),
  },
  setAside: {
    word: msg({ message: 'Set aside', comment: 'State of a message' }),
    means: msg({
      message: 'A person settled it: it was left out, or brought to the network by hand. It is kept, and not sent.',
      comment: 'What set aside means',
    }),
  },
  voided: {
    word: msg({ message: 'Voided', comment: 'State of a message: never sent, because what it tells of was undone' }),
    means: msg({
      message: 'What it tells of was undone before it was sent. It is kept, and never sent.',
      comment: 'What voided means',
    }),
  },
}

/** How a scanner that types stands, and what to do. */
export const typingScannerWords = {
  ready: {
    word: msg({ message: 'Keyboard scanner', comment: 'The name of a scanner that types like a keyboard' }),
    means: msg({
      message: 'A scanner that types is set up: its scans are taken on every screen. One on a port can be added below.',
      comment: 'What it means',
    }),
  },
  elsewhere: {
    word: msg({
      message: 'Scans go elsewhere',
      comment: 'State of a scanner that types while another window has the keyboard',
    }),
    means: msg({
      message: 'Another window has the keyboard, and with it what the scanner types. Touch Tallyman to go on.',
      comment: 'What it means',
    }),
  },
} as const

/** A station that no scanner is set up at. */
export const noScannerWords = {
  word: msg({ message: 'No scanner', comment: 'State of the scanner' }),
  means: msg({ message: 'No scanner is set up. Choose its port below.', comment: 'What it means' }),
} as const

/** Where a scanner on a port stands, and what to do. */
export const scannerStateWords: Readonly<
  Record<ScannerState, { readonly word: MessageDescriptor; readonly means: MessageDescriptor }>
> = {
  opening: {
    word: msg({ message: 'Connecting', comment: 'State of the scanner' }),
    means: msg({ message: 'The port is being opened.', comment: 'What it means' }),
  },
  ready: {
    word: msg({ message: 'Ready', comment: 'State of the scanner' }),
    means: msg({ message: 'The scanner is connected. Scan any code to see it below.', comment: 'What it means' }),
  },
  nonsense: {
    word: msg({ message: 'Unreadable', comment: 'State of the scanner' }),
    means: msg({
      message:
        'What comes from this scanner is no text. Nothing of it was recorded. Choose the speed, data bits and parity that the scanner is set to, then scan again.',
      comment: 'What it means',
    }),
  },
  lost: {
    word: msg({ message: 'Unplugged', comment: 'State of the scanner' }),
    means: msg({
      message: 'The scanner was unplugged. Plug it in again; it goes on by itself.',
      comment: 'What it means',
    }),
  },
  missing: {
    word: msg({ message: 'Not found', comment: 'State of the scanner' }),
    means: msg({
      message: 'There is nothing at this port. Plug the scanner in, or choose another port.',
      comment: 'What it means',
    }),
  },
  taken: {
    word: msg({ message: 'In use', comment: 'State of the scanner' }),
    means: msg({
      message: 'Another program uses this port. Close that program; the scanner then goes on by itself.',
      comment: 'What it means',
    }),
  },
  denied: {
    word: msg({ message: 'Not allowed', comment: 'State of the scanner' }),
    means: msg({
      message: 'This computer does not let your account use the port. An administrator of this computer can allow it.',
      comment: 'What it means',
    }),
  },
  failed: {
    word: msg({ message: 'Does not open', comment: 'State of the scanner' }),
    means: msg({ message: 'The port does not open. Check plug, cable and settings.', comment: 'What it means' }),
  },
}

/** What there is to look at in a scan that was recorded all the same. */
export function noteText(note: RecordedNoteView): MessageDescriptor {
  switch (note.code) {
    case 'UNKNOWN_ITEM_RECORDED':
      return msg({
        message: 'Nobody has announced this pack. It is recorded and marked as unknown.',
        comment: 'Note to a recorded scan',
      })
    case 'LOT_DIFFERS':
      return msg({
        message: `The label says lot ${note.scanned}, the record says ${note.known}.`,
        comment: 'Note to a recorded scan',
      })
    case 'EXPIRY_DIFFERS':
      return msg({
        message: `The label says expiry ${note.scanned}, the record says ${note.known}.`,
        comment: 'Note to a recorded scan',
      })
    case 'SHORT_DATED':
      return msg({ message: `It expires soon: ${note.expiry}.`, comment: 'Note to a received item; a date' })
    case 'OVER_RECORDED':
      return msg({
        message: 'This was not announced in this shipment. Set it aside: it goes on exception hold.',
        comment: 'Note to a recorded scan',
      })
    case 'BATCH_AWAITED':
      return msg({
        message: 'Its maker’s batch is not loaded yet. It comes in on exception hold until then.',
        comment: 'Note to a received item',
      })
    case 'ALREADY_RECEIVED':
      return msg({
        message: 'This number is here already. Set it aside and tell your supervisor: it goes on suspect hold.',
        comment: 'Note to a recorded scan',
      })
    case 'OUT_OF_USE':
      return note.lifecycle === 'destroyed'
        ? msg({
            message: 'On record as destroyed. Set it aside and tell your supervisor: it goes on suspect hold.',
            comment: 'Note to a recorded scan',
          })
        : msg({
            message: 'On record as taken out of use. Set it aside and tell your supervisor: it goes on suspect hold.',
            comment: 'Note to a recorded scan',
          })
    case 'CONTENTS_UNDECIDED':
      return msg({
        message: 'Something is in it. Say whether that is damaged or to be inspected.',
        comment: 'Note to a damaged container that was recorded',
      })
    case 'ALREADY_ON_HOLD':
      return alreadyOnHoldTexts[note.hold]
  }
}

const alreadyOnHoldTexts: Readonly<Record<'exception' | 'suspect', MessageDescriptor>> = {
  exception: msg({
    message: 'This pack is on hold because of an exception. Tell your supervisor.',
    comment: 'Note to a recorded scan',
  }),
  suspect: msg({
    message: 'This pack is on hold as suspect. Tell your supervisor.',
    comment: 'Note to a recorded scan',
  }),
}

/** How loud the station answers. */
export const loudnessWords: Readonly<Record<LoudnessLevel, MessageDescriptor>> = {
  loud: msg({ message: 'Loud', comment: 'Loudness of the sounds' }),
  medium: msg({ message: 'Medium', comment: 'Loudness of the sounds' }),
  quiet: msg({ message: 'Quiet', comment: 'Loudness of the sounds' }),
  mute: msg({ message: 'Mute', comment: 'Loudness of the sounds: none' }),
}

/** Whether the network can be reached. */
export const networkStateWords: Readonly<Record<NetworkView['state'], MessageDescriptor>> = {
  online: msg({ message: 'Online', comment: 'State of the network' }),
  offline: msg({ message: 'Offline', comment: 'State of the network' }),
  unknown: msg({ message: 'Not tried yet', comment: 'State of the network: nothing was sent since the start' }),
  notSetUp: msg({
    message: 'No network set up',
    comment: 'State of the network of a real site: nobody entered an address',
  }),
  askForSignIn: msg({ message: 'Access refused', comment: 'State of the network: it asks for other credentials' }),
}

const messageTypeWords: Readonly<Record<MessageType, MessageDescriptor>> = {
  damage: msg({ message: 'Damage', comment: 'Kind of message: packs were found damaged' }),
  packing: msg({ message: 'Packing', comment: 'Kind of message: items went into a container' }),
  commissioning: msg({ message: 'Commissioning', comment: 'Kind of message: new numbers were put into use' }),
  receiving: msg({ message: 'Receipt', comment: 'Kind of message: a shipment came in' }),
  inspection: msg({ message: 'Inspection', comment: 'Kind of message: returned goods were verified' }),
  sampling: msg({ message: 'Samples', comment: 'Kind of message: packs were taken as samples' }),
  hold: msg({ message: 'Put on hold', comment: 'Kind of message: items may not be used' }),
  liftedHold: msg({ message: 'Hold lifted', comment: 'Kind of message: items are sound and may be used again' }),
  unpacking: msg({ message: 'Unpacking', comment: 'Kind of message: items came out of a container' }),
  destroying: msg({ message: 'Destruction', comment: 'Kind of message: goods were destroyed' }),
  decommissioning: msg({ message: 'Out of use', comment: 'Kind of message: numbers were taken out of use' }),
  declaration: msg({
    message: 'Declared an error',
    comment: 'Kind of message: says that another message was wrong',
  }),
  ...closingWords,
}

/** The kind of a message in words; a kind that a newer station knows keeps its own name. */
export function messageTypeWord(type: string, i18n: I18n): string {
  return isMessageType(type) ? i18n._(messageTypeWords[type]) : type
}

function isMessageType(type: string): type is MessageType {
  return Object.hasOwn(messageTypeWords, type)
}
