import { msg } from '@lingui/core/macro'
import type { scansRefusals } from '#shared/contract/refusals/scans.ts'
import { readingText } from '../reading-texts.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of a scan that cannot be read, or says nothing here. */
export const scansRefusalTexts: RefusalTexts<keyof typeof scansRefusals> = {
  SCAN_UNREADABLE: ({ because }) => readingText(because),
  SCAN_NAMES_NO_ITEM: () =>
    msg({
      message: 'This code names a product or a place, not one single pack.',
      comment: 'Stop: a scan without a serial number',
    }),
  SCAN_TOO_LONG: () =>
    msg({ message: 'The scanner sent more than any code can hold.', comment: 'Stop: more bytes than any barcode' }),
  SCAN_GARBLED: () =>
    msg({
      message: 'The scanner sent signs that are not text. Its speed or parity may be set wrong.',
      comment: 'Stop: bytes that are no characters, typical of a wrong baud rate',
    }),
  SCAN_KEYS_UNKNOWN: () =>
    msg({
      message: 'The scanner typed keys that it did not have when it was set up. Nothing was recorded.',
      comment: 'Stop: a scanner in keyboard mode was changed, or is another one than was set up',
    }),
  SCAN_UNDER_CAPS_LOCK: () =>
    msg({
      message:
        'Caps Lock is not as it was when the scanner was set up, so its letters can not be told. Nothing was recorded.',
      comment: 'Stop: a scanner in keyboard mode',
    }),
  SHEET_CODE: () =>
    msg({
      message: 'This is a code of the sheet that sets scanners up. Nothing was recorded.',
      comment: 'Neither a stop nor an item: a code of the calibration sheet, outside of a set-up',
    }),
  SEPARATOR_LOST: () =>
    msg({
      message: 'Serial, expiry and lot run into each other: the scanner leaves out the separator.',
      comment: 'Stop: the scanner drops the GS character between elements',
    }),
  COMMAND_NOT_HERE: () =>
    msg({
      message: 'This command code does nothing here.',
      comment: 'Refusal: a command barcode was scanned where it has no meaning',
    }),
}
