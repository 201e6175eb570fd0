import { endsInCheckDigit } from '#shared/gs1/check-digit.ts'
import { itemOfUrn } from '#shared/gs1/epc-urn.ts'
import { parseGtin, parseSerial, parseSscc, sgtinId, ssccId } from '#shared/gs1/item-identity.ts'
import { percentDecoded } from '#shared/gs1/percent-encoding.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'

/** GS1 keys that a Digital Link may start with, and the length of the digits that end in a check digit (0: there are none). */
const primaryKeys: ReadonlyMap<string, number> = new Map([
  ['00', 18],
  ['01', 14],
  ['253', 13],
  ['255', 13],
  ['401', 0],
  ['402', 17],
  ['414', 13],
  ['417', 13],
  ['8003', 14],
  ['8004', 0],
  ['8006', 14],
  ['8010', 0],
  ['8013', 0],
  ['8017', 18],
  ['8018', 18],
])

/** The pure identity and class schemes of the Tag Data Standard (TDS 1.13, section 6), each with the form of what follows. */
const urnForms: readonly (readonly [scheme: string, form: RegExp])[] = [
  ['urn:epc:id:sgtin:', /^\d{6,12}\.\d{1,7}\.[!%-?A-Z_a-z]{1,60}$/],
  ['urn:epc:id:sscc:', /^\d{6,12}\.\d{5,11}$/],
  [
    'urn:epc:id:',
    /^(?:grai|giai|gsrnp?|gdti|cpi|sgcn|ginc|gsin|itip|upui|sgln|pgln|bic|imovn|gid|usdod|adi):[!%-?A-Z_a-z]+(?:\.[!%-?A-Z_a-z]+)*$/,
  ],
]

const classForms = /^urn:epc:(?:class:lgtin:\d{6,12}\.\d{1,7}\.[!%-?A-Z_a-z]{1,60}|idpat:[a-z]+:[!%-?A-Z_a-z*]+)$/

/**
 * The key under which the repository keeps what happened to an item. GTIN and serial, and SSCC, have one key whether they
 * come as a GS1 Digital Link of any domain or as an EPC URN; anything else is its own key.
 */
export function itemKey(epc: string): string {
  return itemOfUrn(epc) ?? sgtinOrSsccOfLink(epc) ?? epc
}

/** Judges the name of one thing: an EPC URN or a GS1 Digital Link with a right check digit. The error says what is wrong. */
export function judgeEpc(epc: string): Result<void, string> {
  if (epc.startsWith('urn:')) {
    const found = urnForms.find(([scheme]) => epc.startsWith(scheme))
    if (found === undefined || !found[1].test(epc.slice(found[0].length))) return err(`${epc} is not an EPC`)
    return ok(undefined)
  }
  return judgeLink(epc)
}

/** Judges the name of a class of things: an LGTIN or pattern URN, or a GS1 Digital Link with a right check digit. */
export function judgeEpcClass(epcClass: string): Result<void, string> {
  if (epcClass.startsWith('urn:'))
    return classForms.test(epcClass) ? ok(undefined) : err(`${epcClass} is not a class of items`)
  return judgeLink(epcClass)
}

/** Judges the name of a place. Any URI may name one; where it states a GLN, the check digit must be right. */
export function judgePlace(place: string): Result<void, string> {
  return parseLink(place)?.ai === '414' ? judgeLink(place) : ok(undefined)
}

function judgeLink(link: string): Result<void, string> {
  const parsed = parseLink(link)
  if (parsed === null) return err(`${link} is neither an EPC nor a GS1 Digital Link`)
  const checked = primaryKeys.get(parsed.ai) ?? 0
  if (checked === 0) return ok(undefined)
  const digits = parsed.value.slice(0, checked)
  if (digits.length < checked || !/^\d+$/.test(digits)) return err(`${link}: the key has not ${checked} digits`)
  if (!endsInCheckDigit(digits)) return err(`${link}: the check digit of ${digits} is wrong`)
  if (parsed.ai === '01' && parsed.serial !== null && parseSerial(parsed.serial) === null)
    return err(`${link}: the serial number is not valid`)
  return ok(undefined)
}

/** The primary key of a GS1 Digital Link and the serial number behind it, or null where the link has no such path. */
function parseLink(
  link: string,
): { readonly ai: string; readonly value: string; readonly serial: string | null } | null {
  const [, path] = /^https?:\/\/[^/?#]+\/([^?#]+)/.exec(link) ?? []
  if (path === undefined) return null
  const steps = path.replace(/\/$/, '').split('/')
  // Behind the primary key come pairs of AI and value; before it may stand any path of the resolver's own.
  const start = steps.findIndex((step, index) => primaryKeys.has(step) && (steps.length - index) % 2 === 0)
  const [ai, value] = steps.slice(start, start + 2)
  if (start < 0 || ai === undefined || value === undefined) return null
  const qualifiers = steps.slice(start + 2)
  const serialAt = qualifiers.findIndex((step, index) => index % 2 === 0 && step === '21')
  return { ai, value, serial: serialAt < 0 ? null : percentDecoded(qualifiers[serialAt + 1] ?? '') }
}

function sgtinOrSsccOfLink(link: string): string | null {
  const parsed = parseLink(link)
  if (parsed === null) return null
  if (parsed.ai === '00') {
    const sscc = parseSscc(parsed.value)
    return sscc === null ? null : ssccId(sscc)
  }
  const gtin = parsed.ai === '01' ? parseGtin(parsed.value) : null
  const serial = parseSerial(parsed.serial ?? '')
  return gtin === null || serial === null ? null : sgtinId(gtin, serial)
}
