import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { LineFlawCode } from '#shared/domain/batches/flaw.ts'

/** Why something in a file of a packaging line was not taken. */
export const lineFlawWords: Readonly<Record<LineFlawCode, MessageDescriptor>> = {
  NOTHING_IN_IT: msg({ message: 'The file says nothing.', comment: 'Flaw in a file of a packaging line' }),
  NOT_THE_LAYOUT: msg({
    message: 'The first line does not name the columns step, item and time.',
    comment: 'Flaw in a file of a packaging line; the names of the columns are not translated',
  }),
  DOCUMENT_UNREADABLE: msg({
    message: 'This is no EPCIS 2.0 document that can be read.',
    comment: 'Flaw in a file of a packaging line',
  }),
  LINE_UNREADABLE: msg({ message: 'It cannot be read.', comment: 'Flaw in one line or event of a file' }),
  STEP_UNKNOWN: msg({
    message: 'Only commissioning, packing and counts are taken here.',
    comment: 'Flaw in one line or event of a file',
  }),
  ITEM_UNREADABLE: msg({
    message: 'This names no item, or a check digit is wrong.',
    comment: 'Flaw in one line or event of a file',
  }),
  LEVEL_UNREADABLE: msg({
    message: 'The level is none of EA, PK, CA and PL.',
    comment: 'Flaw in one line of a file; the levels are not translated',
  }),
  LOT_UNREADABLE: msg({ message: 'No label can carry this lot.', comment: 'Flaw in one line of a file' }),
  EXPIRY_UNREADABLE: msg({
    message: 'The expiry is no day of the calendar, such as 2028-06-30.',
    comment: 'Flaw in one line of a file',
  }),
  TIME_UNREADABLE: msg({
    message: 'The time is no moment with its zone, such as 2026-11-27T08:15:00+01:00.',
    comment: 'Flaw in one line of a file',
  }),
  QUANTITY_UNREADABLE: msg({ message: 'The quantity is no whole number.', comment: 'Flaw in one line of a file' }),
  PARENT_MISSING: msg({ message: 'The container is missing.', comment: 'Flaw in one line or event of a file' }),
  DECLARED_WRONG: msg({
    message: 'The line itself declares this event wrong.',
    comment: 'Flaw in one event of a file',
  }),
  IN_FUTURE: msg({ message: 'The time lies in the future.', comment: 'Flaw in one line or event of a file' }),
  TWICE: msg({ message: 'The file says this twice.', comment: 'Flaw in one line or event of a file' }),
  COMMISSIONED_ALREADY: msg({
    message: 'This number is in use already.',
    comment: 'Flaw in one line or event of a file',
  }),
  NUMBER_DESTROYED: msg({
    message: 'What bore this number was destroyed; it is never used again.',
    comment: 'Flaw in one line or event of a file',
  }),
  CLAIMED: msg({ message: 'A job that is open has this number.', comment: 'Flaw in one line or event of a file' }),
  BEFORE_LAST_EVENT: msg({
    message: 'Something happened to this number after that time.',
    comment: 'Flaw in one line or event of a file',
  }),
  LOT_MISSING: msg({ message: 'The lot is missing.', comment: 'Flaw in one line or event of a file' }),
  EXPIRY_MISSING: msg({ message: 'The expiry is missing.', comment: 'Flaw in one line or event of a file' }),
  OTHER_LOT: msg({
    message: 'The lot differs; a file is about one lot.',
    comment: 'Flaw in one line or event of a file',
  }),
  OTHER_EXPIRY: msg({ message: 'The expiry differs within the lot.', comment: 'Flaw in one line or event of a file' }),
  OTHER_PRODUCT: msg({
    message: 'Another product at the same level; a batch has one.',
    comment: 'Flaw in one line or event of a file',
  }),
  NO_PRODUCT: msg({
    message: 'Nothing in it belongs to a product, or to a batch that is on record.',
    comment: 'Flaw in a file of a packaging line',
  }),
  LOT_RECALLED: msg({ message: 'This lot is called back.', comment: 'Flaw in one line or event of a file' }),
  BATCH_CLOSED: msg({
    message: 'This batch is closed: its end was reported, and nothing is added to it.',
    comment: 'Flaw in a file of a packaging line; a lot stands beside it',
  }),
  OTHER_LEVEL: msg({
    message: 'The product belongs to another level.',
    comment: 'Flaw in one line or event of a file',
  }),
  SSCC_IS_NO_UNIT: msg({
    message: 'An SSCC never names a single pack.',
    comment: 'Flaw in one line or event of a file',
  }),
  CHILD_UNKNOWN: msg({
    message: 'It was packed and never commissioned.',
    comment: 'Flaw in one line or event of a file',
  }),
  CONTAINER_UNKNOWN: msg({
    message: 'This container was never commissioned.',
    comment: 'Flaw in one line or event of a file',
  }),
  IN_TWO_CONTAINERS: msg({ message: 'It is in two containers.', comment: 'Flaw in one line or event of a file' }),
  LEVEL_NOT_HIGHER: msg({
    message: 'Its container is not of a higher level.',
    comment: 'Flaw in one line or event of a file',
  }),
  PACKED_TOO_EARLY: msg({
    message: 'It was packed before it, or its container, was commissioned.',
    comment: 'Flaw in one line or event of a file',
  }),
  NOT_OF_THIS_BATCH: msg({ message: 'It is not of this batch.', comment: 'Flaw in one line or event of a file' }),
  NOT_FREE: msg({
    message: 'It, or its container, is packed, held or in a job already.',
    comment: 'Flaw in one line or event of a file',
  }),
}
