import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ScanRefusalCode } from '#shared/gs1/scan-refusal.ts'

/** Why a code could not be read, as a clerk would say it; one sentence for each rule of GS1 that a scan can break. */
const texts: Readonly<Record<ScanRefusalCode, MessageDescriptor>> = {
  EMPTY_SCAN: msg({ message: 'The scanner sent nothing.', comment: 'Stop: an empty scan' }),
  UNKNOWN_SYMBOLOGY: msg({
    message: 'This is not a kind of barcode that medicines bear.',
    comment: 'Stop: an unknown AIM symbology identifier',
  }),
  BAD_RETAIL_CODE: msg({
    message: 'The product code was misread: its check digit does not fit.',
    comment: 'Stop: an EAN or UPC with a wrong check digit',
  }),
  BAD_BRACKETS: msg({
    message: 'The brackets do not fit: each number in brackets needs a value behind it.',
    comment: 'Stop: a typed code such as (01)...(21)...',
  }),
  SCAN_TOO_LONG: msg({
    message: 'The code is longer than any barcode.',
    comment: 'Stop: more characters than a symbol can hold',
  }),
  STRAY_SEPARATOR: msg({
    message: 'A separator stands where no part of the code has ended.',
    comment: 'Stop: a GS character at the beginning, or twice in a row',
  }),
  UNKNOWN_AI: msg({
    message: 'A part of the code begins with a number that GS1 does not know.',
    comment: 'Stop: an unknown Application Identifier',
  }),
  TOO_MANY_ELEMENTS: msg({ message: 'The code has more parts than any label needs.', comment: 'Stop' }),
  BAD_URI: msg({
    message: 'This web address is not a GS1 Digital Link.',
    comment: 'Stop: a QR code with some other address',
  }),
  COMPRESSED_URI: msg({
    message: 'This web address is shortened in a way that Tallyman does not read.',
    comment: 'Stop: a compressed GS1 Digital Link',
  }),
  NO_KEY_IN_URI: msg({
    message: 'This web address names no product and no container.',
    comment: 'Stop: a Digital Link without a key',
  }),
  BAD_QUALIFIERS: msg({
    message: 'The parts of this web address stand in the wrong order or do not belong together.',
    comment: 'Stop: Digital Link qualifiers',
  }),
  NOT_AN_ATTRIBUTE: msg({
    message: 'This web address holds a part in the wrong place.',
    comment: 'Stop: a Digital Link with a key among its attributes',
  }),
  BELONGS_IN_PATH: msg({
    message: 'This web address holds a lot or serial number behind the question mark, where it may not stand.',
    comment: 'Stop: a Digital Link with a qualifier among its attributes',
  }),
  EMPTY_VALUE: msg({ message: 'A part of the code is empty.', comment: 'Stop' }),
  TOO_SHORT: msg({ message: 'A part of the code is too short.', comment: 'Stop' }),
  TOO_LONG: msg({ message: 'A part of the code is too long.', comment: 'Stop' }),
  BAD_CHARACTER: msg({ message: 'A part of the code holds a sign that does not belong there.', comment: 'Stop' }),
  BAD_CHECK_DIGIT: msg({
    message: 'The code was misread or misprinted: its check digit does not fit.',
    comment: 'Stop: wrong check digit',
  }),
  BAD_CHECK_CHARACTERS: msg({
    message: 'The code was misread or misprinted: its check characters do not fit.',
    comment: 'Stop: wrong check character pair',
  }),
  BAD_COMPANY_PREFIX: msg({
    message: 'The number does not begin with a company number of GS1.',
    comment: 'Stop: wrong GS1 Company Prefix',
  }),
  BAD_DATE: msg({ message: 'The code holds a date that does not exist.', comment: 'Stop' }),
  BAD_TIME: msg({ message: 'The code holds a time of day that does not exist.', comment: 'Stop' }),
  BAD_CODE: msg({
    message: 'The code holds a country, currency or other short code that does not exist.',
    comment: 'Stop',
  }),
  BAD_NUMBER: msg({ message: 'The code holds a number that is not possible there.', comment: 'Stop' }),
  BAD_POSITION: msg({
    message: 'The code holds a count such as 3 of 2 that is not possible.',
    comment: 'Stop: a piece or position beyond its total',
  }),
  BAD_PERCENT_ENCODING: msg({
    message: 'A part of the code is written with percent signs in a wrong way.',
    comment: 'Stop: wrong percent-encoding',
  }),
  BAD_PADDING: msg({
    message: 'The signature in the code is cut off.',
    comment: 'Stop: wrong padding of a digital signature',
  }),
  BAD_IBAN: msg({ message: 'The account number in the code is not possible.', comment: 'Stop: a wrong IBAN' }),
  BAD_COUPON: msg({ message: 'The coupon in the code is not possible.', comment: 'Stop: a wrong coupon code' }),
  REPEATED_AI: msg({
    message: 'The code says the same thing twice, and differently.',
    comment: 'Stop: an Application Identifier with two values',
  }),
  MISSING_AI: msg({
    message: 'A part that has to be in this code is missing.',
    comment: 'Stop: a required Application Identifier',
  }),
  EXCLUDED_AI: msg({
    message: 'Two parts of the code may not stand together.',
    comment: 'Stop: mutually exclusive Application Identifiers',
  }),
  MISSING_SERIAL: msg({
    message: 'The code is signed, but the number it signs has no serial part.',
    comment: 'Stop: a digital signature beside a key without its serial component',
  }),
}

const anyOther = msg({
  message: 'The code could not be read.',
  comment: 'Stop: the reason is one that this page does not know',
})

/** The sentence for the reason that the station gave. A station newer than the page may have a reason more. */
export function readingText(because: string): MessageDescriptor {
  return isKnown(because) ? texts[because] : anyOther
}

function isKnown(because: string): because is ScanRefusalCode {
  return Object.hasOwn(texts, because)
}
