import { msg } from '@lingui/core/macro'
import type { I18n, MessageDescriptor } from '@lingui/core'

/** What the members of facts are called. Those that are missing here are shown by the name they have in the ledger. */
const words: Readonly<Record<string, MessageDescriptor>> = {
  job: msg({ message: 'Job', comment: 'Member of a record' }),
  item: msg({ message: 'Item', comment: 'Member of a record' }),
  items: msg({ message: 'Items', comment: 'Member of a record: a list of items' }),
  container: msg({ message: 'Container', comment: 'Member of a record' }),
  reason: msg({ message: 'Reason', comment: 'Member of a record' }),
  because: msg({ message: 'Because', comment: 'Member of a record: why' }),
  comment: msg({ message: 'Comment', comment: 'Member of a record' }),
  lot: msg({ message: 'Lot', comment: 'Member of a record' }),
  expiry: msg({ message: 'Expiry', comment: 'Member of a record' }),
  known: msg({ message: 'Known', comment: 'Member of a record: whether the item was known' }),
  eventTime: msg({ message: 'Time of the event', comment: 'Member of a record' }),
  person: msg({ message: 'Person', comment: 'Member of a record' }),
  name: msg({ message: 'Name', comment: 'Member of a record' }),
  role: msg({ message: 'Role', comment: 'Member of a record' }),
  message: msg({ message: 'Message', comment: 'Member of a record: a message to the network' }),
  files: msg({ message: 'Files', comment: 'Member of a record' }),
  upTo: msg({ message: 'Up to record', comment: 'Member of a record: a number' }),
  line: msg({ message: 'Checkpoint', comment: 'Member of a record' }),
  occasion: msg({ message: 'Occasion', comment: 'Member of a record' }),
  publicKey: msg({ message: 'Public key', comment: 'Member of a record' }),
  'purpose.operation': msg({ message: 'Operation', comment: 'Member of a record' }),
  'refusal.code': msg({ message: 'Refusal', comment: 'Member of a record' }),
  'outcome.kind': msg({ message: 'Outcome', comment: 'Member of a record' }),
  'outcome.facts': msg({ message: 'Records', comment: 'Member of a record: a number' }),
  gln: msg({ message: 'GLN', comment: 'Member of a record' }),
  stationName: msg({ message: 'Name of the station', comment: 'Member of a record' }),
  mode: msg({ message: 'Training or not', comment: 'Member of a record' }),
  unknownItems: msg({ message: 'Unknown items', comment: 'Member of a record' }),
  clockToleranceMinutes: msg({ message: 'Clock tolerance, minutes', comment: 'Member of a record' }),
  shortDatedDays: msg({ message: 'Short-dated, days', comment: 'Member of a record' }),
  mixing: msg({ message: 'What may be together', comment: 'Member of a record' }),
  market: msg({ message: 'Market', comment: 'Member of a record' }),
  path: msg({ message: 'Port', comment: 'Member of a record: where a scanner is connected' }),
  baudRate: msg({ message: 'Baud rate', comment: 'Member of a record' }),
}

/** The name of a member in words, or as it is in the ledger. */
export function memberWord(name: string, i18n: I18n): string {
  const word = words[name]
  return word === undefined ? name : i18n._(word)
}
