import { elementName } from './element-names.ts'
import type { ScanRefusal, ScanRefusalCode } from './scan-refusal.ts'

/** How many of the elements that would do are named; a dozen would not be read. */
const mostNamed = 3

const messages: Readonly<Record<ScanRefusalCode, (refusal: ScanRefusal) => string>> = {
  EMPTY_SCAN: () => 'The scan holds nothing.',
  SCAN_TOO_LONG: () => 'This is longer than any barcode; several scans may have run together.',
  UNKNOWN_SYMBOLOGY: () => 'This kind of barcode is not one that GS1 labels use.',
  BAD_RETAIL_CODE: () => 'The retail barcode does not have the right number of digits.',
  BAD_BRACKETS: () =>
    'The brackets are not right; type each number in brackets with its value behind it, as in (01)09521234567899(21)123.',
  STRAY_SEPARATOR: () =>
    'A separator stands at the beginning, or two stand together; the scanner may be set up wrongly.',
  UNKNOWN_AI: ({ ai }) =>
    ai === null || ai === ''
      ? 'A part of the code does not begin with a GS1 number; this is not a GS1 code, or a separator was lost.'
      : `No GS1 field begins with ${ai}; this is not a GS1 code, or a separator was lost.`,
  TOO_MANY_ELEMENTS: () => 'The code holds more fields than any label does.',
  BAD_URI: () => 'The web address is not written correctly.',
  COMPRESSED_URI: () => 'The web address looks like a compressed GS1 link, which this program does not read.',
  NO_KEY_IN_URI: () => 'The web address holds no GS1 number; it is an ordinary web address.',
  BAD_QUALIFIERS: ({ ai }) => `The web address holds the wrong fields after the ${named(ai)}, or in the wrong order.`,
  NOT_AN_ATTRIBUTE: ({ ai }) => `The ${named(ai)} may not stand after the question mark of a web address.`,
  BELONGS_IN_PATH: ({ ai }) =>
    `The ${named(ai)} stands after the question mark of the web address; it belongs before it.`,
  EMPTY_VALUE: ({ ai }) => `The ${named(ai)} is empty.`,
  TOO_SHORT: ({ ai }) => `The ${named(ai)} is too short; a part of the code is missing.`,
  TOO_LONG: ({ ai }) => `The ${named(ai)} is too long; a separator may have been lost.`,
  BAD_CHARACTER: ({ ai }) => `The ${named(ai)} holds a character that may not stand there.`,
  BAD_CHECK_DIGIT: ({ ai }) =>
    ai === null
      ? 'The check digit of the retail barcode is wrong.'
      : `The check digit of the ${named(ai)} is wrong; it was misread or misprinted.`,
  BAD_CHECK_CHARACTERS: ({ ai }) => `The check characters of the ${named(ai)} are wrong; it was misread or misprinted.`,
  BAD_COMPANY_PREFIX: ({ ai }) => `The ${named(ai)} does not begin with a company's number.`,
  BAD_DATE: ({ ai }) => `The ${named(ai)} is no day of the calendar.`,
  BAD_TIME: ({ ai }) => `The ${named(ai)} holds no time of day.`,
  BAD_CODE: ({ ai }) => `The ${named(ai)} holds a code that its list does not have.`,
  BAD_NUMBER: ({ ai }) => `The ${named(ai)} holds a number that is not allowed there.`,
  BAD_POSITION: ({ ai }) => `The ${named(ai)} does not say which of how many.`,
  BAD_PERCENT_ENCODING: ({ ai }) => `A percent sign in the ${named(ai)} is not followed by two digits.`,
  BAD_PADDING: ({ ai }) => `The ${named(ai)} does not end as a signature must.`,
  BAD_IBAN: ({ ai }) => `The ${named(ai)} is no bank account number.`,
  BAD_COUPON: ({ ai }) => `The ${named(ai)} is no complete coupon.`,
  REPEATED_AI: ({ ai }) => `The ${named(ai)} is there more than once.`,
  EXCLUDED_AI: ({ ai, others }) =>
    `The ${named(ai)} and the ${others.map(elementName).join(', ')} may not stand in one code.`,
  MISSING_AI: ({ ai, others }) =>
    `The code holds the ${named(ai)} without the ${wanted(others)} that must come with it.`,
  MISSING_SERIAL: ({ ai }) => `The code is signed, but the ${named(ai)} beside the signature has no serial part.`,
}

/** The reason in a sentence that a person on the floor understands, in English. */
export function refusalMessage(refusal: ScanRefusal): string {
  return messages[refusal.code](refusal)
}

function named(ai: string | null): string {
  return ai === null ? 'field' : elementName(ai)
}

function wanted(groups: readonly string[]): string {
  const first = groups.slice(0, mostNamed).map((group) => group.split('+').map(patternName).join(' with '))
  return groups.length > mostNamed ? `${first.join(', ')} or the like` : first.join(' or ')
}

/** The dictionary writes `31nn` for all AIs of four digits that begin with 31: measures, in warehouses weights. */
function patternName(pattern: string): string {
  return pattern.includes('n') ? `measure (${pattern})` : elementName(pattern)
}
