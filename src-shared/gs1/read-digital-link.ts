import { identifierOf } from './application-identifiers.ts'
import type { ApplicationIdentifier } from './application-identifiers.ts'
import { allIn, digit, uriCharacters } from './character-sets.ts'
import { checkElement } from './check-element.ts'
import { looksCompressed } from './compressed-link.ts'
import { gather, mostElements } from './gathering.ts'
import type { Gathering } from './gathering.ts'
import { percentDecoded } from './percent-encoding.ts'
import { refused } from './scan-refusal.ts'
import type { ScanRefusal } from './scan-refusal.ts'

/** A GS1 Digital Link is written with one of these schemes, in one case (GS1 Digital Link Standard: URI Syntax). */
const schemes = ['https://', 'http://', 'HTTPS://', 'HTTP://']

/** Allowed in a URI, but not in the name of a domain. */
const notInDomain = /[_~?#@!$&'()*+,;=%]/

/** Whether a text is to be read as a GS1 Digital Link. */
export function isLink(text: string): boolean {
  return schemes.some((scheme) => text.startsWith(scheme))
}

/**
 * Reads a GS1 Digital Link URI of any domain (GS1 Digital Link Standard: URI Syntax): the rightmost primary key of the
 * path with its qualifiers in the dictionary's order, then the attributes of the query. Parameters whose names are not
 * numbers belong to the web site and are passed over, as is the fragment.
 */
export function readDigitalLink(text: string, into: Gathering): ScanRefusal | null {
  if (!allIn(uriCharacters, text)) return refused('BAD_URI')
  const domain = text.indexOf('://') + 3
  const path = text.indexOf('/', domain)
  if (path <= domain || notInDomain.test(text.slice(domain, path))) return refused('BAD_URI')
  const [whole = ''] = text.slice(path).split('#', 1)
  const query = whole.indexOf('?')
  const segments = whole.slice(1, query < 0 ? whole.length : query).split('/')
  const key = rightmostKey(segments)
  if (key === null) return refused(looksCompressed(segments) ? 'COMPRESSED_URI' : 'NO_KEY_IN_URI')
  return readPath(segments.slice(key), into) ?? (query < 0 ? null : readQuery(whole.slice(query + 1), into))
}

/** Where the pairs of AI and value begin: at the first primary key from the right, with nothing but AIs in between. */
function rightmostKey(segments: readonly string[]): number | null {
  for (let at = segments.length - 2; at >= 0; at -= 2) {
    const entry = identifierOf(segments[at] ?? '')
    if (entry === null) return null
    if (entry.linkQualifiers !== null) return at
  }
  return null
}

function readPath(segments: readonly string[], into: Gathering): ScanRefusal | null {
  for (let at = 0; at < segments.length; at += 2) {
    const refusal = readElement(identifierOf(segments[at] ?? ''), percentDecoded(segments[at + 1] ?? ''), into)
    if (refusal !== null) return refusal
  }
  const [key, ...qualifiers] = into.entries
  return key === undefined || isQualified(key, qualifiers) ? null : refused('BAD_QUALIFIERS', key.ai)
}

/** Whether the qualifiers are some of one of the key's sequences, in its order. */
function isQualified(key: ApplicationIdentifier, qualifiers: readonly ApplicationIdentifier[]): boolean {
  return (key.linkQualifiers ?? []).some((sequence) => {
    let next = 0
    for (const ai of sequence) if (qualifiers[next]?.ai === ai) next++
    return next === qualifiers.length
  })
}

function readQuery(query: string, into: Gathering): ScanRefusal | null {
  const path = [...into.entries]
  const parameters = query.split('&').filter((parameter) => parameter !== '')
  if (path.length + parameters.length > mostElements) return refused('TOO_MANY_ELEMENTS')
  for (const parameter of parameters) {
    const equals = parameter.indexOf('=')
    const ai = parameter.slice(0, Math.max(equals, 0))
    if (ai === '' || !allIn(digit, ai)) continue
    const entry = identifierOf(ai)
    if (entry === null) return refused('UNKNOWN_AI', ai.length <= 4 ? ai : null)
    const refusal = readAttribute(entry, parameter.slice(equals + 1), path, into)
    if (refusal !== null) return refusal
  }
  return null
}

function readAttribute(
  entry: ApplicationIdentifier,
  written: string,
  path: readonly ApplicationIdentifier[],
  into: Gathering,
): ScanRefusal | null {
  if (into.entries.includes(entry)) return refused('REPEATED_AI', entry.ai)
  if (!entry.linkAttribute) return refused('NOT_AN_ATTRIBUTE', entry.ai)
  if (couldQualify(entry, path)) return refused('BELONGS_IN_PATH', entry.ai)
  const value = percentDecoded(written.replaceAll('+', ' '))
  return readElement(entry, entry.ai === '01' ? filledGtin(value) : value, into)
}

/** Whether the attribute would have had a place among the path's qualifiers; then that is where it must stand. */
function couldQualify(entry: ApplicationIdentifier, path: readonly ApplicationIdentifier[]): boolean {
  const [key, ...qualifiers] = path
  if (key === undefined) return false
  for (let place = 0; place <= qualifiers.length; place++) {
    if (isQualified(key, qualifiers.toSpliced(place, 0, entry))) return true
  }
  return false
}

/** A GTIN of 8, 12 or 13 digits as an attribute is filled to 14 with zeros; as a key of the path it must have 14. */
function filledGtin(gtin: string): string {
  return gtin.length === 8 || gtin.length === 12 || gtin.length === 13 ? gtin.padStart(14, '0') : gtin
}

function readElement(entry: ApplicationIdentifier | null, value: string, into: Gathering): ScanRefusal | null {
  if (entry === null) return refused('UNKNOWN_AI')
  const wrong = checkElement(entry, value, 0, value.length)
  return wrong === null ? gather(into, entry, value) : refused(wrong, entry.ai)
}
