import { msg } from '@lingui/core/macro'
import type { I18n, MessageDescriptor } from '@lingui/core'

/** What the members of facts are called. Those that are missing here are shown by the name they have in the ledger. */
const words: Readonly<Record<string, MessageDescriptor>> = {
  job: msg({ message: 'Job', comment: 'Member of a record' }),
  networkAddress: msg({ message: 'Address of the network', comment: 'Member of a record' }),
  item: msg({ message: 'Item', comment: 'Member of a record' }),
  items: msg({ message: 'Items', comment: 'Member of a record: a list of items' }),
  container: msg({ message: 'Container', comment: 'Member of a record' }),
  act: msg({ message: 'What it corrects', comment: 'Member of a record: something recorded, by its identifier' }),
  way: msg({ message: 'Way', comment: 'Member of a record: undone, items left out, or changed' }),
  corrects: msg({ message: 'No longer counts', comment: 'Member of a record: the records that were undone' }),
  fact: msg({ message: 'Record', comment: 'Member of a record: the identifier of another record' }),
  undoings: msg({ message: 'What goes back', comment: 'Member of a record: a list' }),
  remark: msg({ message: 'Remark', comment: 'Member of a record' }),
  voided: msg({ message: 'Messages that never leave', comment: 'Member of a record: a list' }),
  declared: msg({ message: 'Messages declared errors', comment: 'Member of a record: a list' }),
  declaredAt: msg({ message: 'Time of the declaration', comment: 'Member of a record' }),
  corrective: msg({ message: 'Events that say it right', comment: 'Member of a record: a list' }),
  events: msg({ message: 'Events', comment: 'Member of a record: a list' }),
  id: msg({ message: 'Identifier', comment: 'Member of a record' }),
  parent: msg({ message: 'Inside', comment: 'Member of a record: the container of an item' }),
  inside: msg({ message: 'Inside it', comment: 'Member of a record: a list of items' }),
  containers: msg({ message: 'Containers', comment: 'Member of a record: a list' }),
  contents: msg({ message: 'Contents', comment: 'Member of a record: what was said of the contents of a container' }),
  units: msg({ message: 'Units received', comment: 'Member of a record: a list' }),
  held: msg({ message: 'On hold', comment: 'Member of a record: a list' }),
  short: msg({ message: 'Short', comment: 'Member of a record: a list of items' }),
  takenOut: msg({ message: 'Taken out', comment: 'Member of a record: a list' }),
  waves: msg({ message: 'Order of ending', comment: 'Member of a record: contents before containers' }),
  sha256: msg({ message: 'SHA-256', comment: 'Member of a record: the hash of a file' }),
  gtin: msg({ message: 'GTIN', comment: 'Member of a record' }),
  shipment: msg({ message: 'Shipment', comment: 'Member of a record' }),
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
  signature: msg({ message: 'Signature', comment: 'Member of a record, before what it consists of' }),
  printedName: msg({ message: 'Printed name', comment: 'Member of a record: of a signature' }),
  meaning: msg({ message: 'Meaning', comment: 'Member of a record: of a signature' }),
  at: msg({ message: 'Time', comment: 'Member of a record' }),
  order: msg({ message: 'Order', comment: 'Member of a record' }),
  backup: msg({ message: 'Backup', comment: 'Member of a record' }),
  askedBy: msg({ message: 'Asked by', comment: 'Member of a record: a person' }),
  askedAt: msg({ message: 'Asked at', comment: 'Member of a record: a time' }),
  replacedFile: msg({ message: 'Replaced file', comment: 'Member of a record: the database before the restoring' }),
  messagesToAskFor: msg({
    message: 'Messages to ask the network for',
    comment: 'Member of a record: a number, after a restoring',
  }),
  notes: msg({ message: 'Notes', comment: 'Member of a record' }),
  note: msg({ message: 'Note', comment: 'Member of a record' }),
  openings: msg({ message: 'Opened', comment: 'Member of a record: the containers that were opened' }),
  productClass: msg({ message: 'Product class', comment: 'Member of a record' }),
  hold: msg({ message: 'Hold', comment: 'Member of a record' }),
  number: msg({ message: 'Number', comment: 'Member of a record' }),
  outcome: msg({ message: 'Outcome', comment: 'Member of a record' }),
  isActive: msg({ message: 'Works here', comment: 'Member of a record: whether a person is active' }),
  retentionYears: msg({ message: 'Kept for, years', comment: 'Member of a record' }),
  reviewDays: msg({ message: 'Audit trail reviewed every, days', comment: 'Member of a record' }),
  facts: msg({ message: 'Records', comment: 'Member of a record: a number' }),
  kind: msg({ message: 'Kind', comment: 'Member of a record' }),
  by: msg({ message: 'By', comment: 'Member of a record: how somebody signed in' }),
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

/** The name of a member in words, part by part; a part without one is shown as it is in the ledger. */
export function memberWord(name: string, i18n: I18n): string {
  const whole = words[name]
  if (whole !== undefined) return i18n._(whole)
  return name
    .split('.')
    .map((part) => {
      const word = words[part]
      return word === undefined ? part : i18n._(word)
    })
    .join(' · ')
}
