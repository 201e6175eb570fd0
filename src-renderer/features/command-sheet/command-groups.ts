import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { choiceCodes, startCodes } from '#shared/scan/command-code.ts'
import type { CommandCode } from '#shared/scan/command-code.ts'
import type { IconName } from '../../ui/icons.tsx'

/** Codes that are used together: on paper a page of their own. */
export type CommandGroup = {
  readonly title: MessageDescriptor
  readonly codes: readonly CommandCode[]
  /** The symbol of those that have none of their own. */
  readonly icon: IconName
}

/** The codes as they stand together on the sheet: those of every day first, then in the order of the work, so that the hand finds the next one. */
export const commandGroups: readonly CommandGroup[] = [
  {
    title: msg({ message: 'In every job', comment: 'Title of a group of command barcodes' }),
    codes: ['finish', 'takeBackLast', 'answerStops', 'yes', 'no', 'putDown', 'goOn', 'switchPerson', 'cancel'],
    icon: 'command',
  },
  {
    title: msg({ message: 'Answers by their number', comment: 'Title of a group of command barcodes' }),
    codes: choiceCodes,
    icon: 'command',
  },
  {
    title: msg({ message: 'Start a job', comment: 'Title of a group of command barcodes' }),
    codes: ['receive', 'receiveUnannounced', 'pack', 'sample', 'decommission', 'holds', 'destruction', 'again', 'home'],
    icon: 'command',
  },
  {
    title: msg({ message: 'Start a job of damage or unpacking', comment: 'Title of a group of command barcodes' }),
    codes: startCodes,
    icon: 'damage',
  },
  {
    title: msg({ message: 'Damaged goods and labels', comment: 'Title of a group of command barcodes' }),
    codes: ['contentsDamaged', 'contentsToInspect', 'photo', 'print'],
    icon: 'damage',
  },
]

/** The symbols of single codes. */
export const commandIcons: Readonly<Partial<Record<CommandCode, IconName>>> = {
  finish: 'ok',
  takeBackLast: 'erase',
  answerStops: 'stop',
  yes: 'ok',
  no: 'back',
  putDown: 'hold',
  goOn: 'command',
  switchPerson: 'person',
  receive: 'receive',
  receiveUnannounced: 'shipment',
  pack: 'pack',
  sample: 'sample',
  decommission: 'outOfUse',
  holds: 'hold',
  destruction: 'destroy',
  again: 'already',
  home: 'home',
  startTakingOut: 'unpack',
  startOpening: 'unpack',
  print: 'report',
}
