import { identifierAt } from '../../gs1/application-identifiers.ts'
import type { ApplicationIdentifier } from '../../gs1/application-identifiers.ts'
import { checkElement } from '../../gs1/check-element.ts'
import { elementValue } from '../../gs1/elements.ts'
import type { Element } from '../../gs1/elements.ts'
import { parseGtin, parseSerial, sgtinId } from '../../gs1/item-identity.ts'
import type { Gtin, ItemId } from '../../gs1/item-identity.ts'
import type { ItemLabel } from './item-label.ts'

/** What a station expects to see: whatever was announced to it, made by it, or is on its lists. */
export type ExpectedGoods = {
  /** What is known of the label of an item; null for an item that nobody told of. */
  labelOf(id: ItemId): ItemLabel | null
  /** Whether any expected item of this product is of this lot. */
  hasLot(gtin: Gtin, lot: string): boolean
}

/** One way to read a text whose separators are lost, in which the serial is expected and so is the lot, if there is one. */
export type ExpectedReading = {
  readonly serial: string
  readonly lot: string | null
  /** YYMMDD, as labels write it. */
  readonly expiry: string | null
  /** Whether the expiry stands before every value whose end can not be seen. */
  readonly expiryIsCertain: boolean
  /** Whether this reading ends a value somewhere else than where the text ends. */
  readonly isCut: boolean
  /** The text with a separator at each of those ends. */
  readonly text: string
}

type Path = Omit<ExpectedReading, 'serial'> & { readonly serial: string | null; readonly at: number }

const groupSeparator = '\x1d'
/** No label of goods is that long; what is longer is hostile or broken. */
const longestText = 300
/** Values that are looked at before a text counts as one with too many readings. */
const mostValues = 4000

/** The elements of known length with which a text begins: the part that reads the same with and without separators. */
export function certainBeginning(text: string): { readonly elements: readonly Element[]; readonly end: number } {
  const elements: Element[] = []
  let at = text.startsWith(']') ? 3 : 0
  for (;;) {
    const entry = identifierAt(text, at)
    if (entry === null || !entry.predefinedLength) return { elements, end: at }
    const start = at + entry.ai.length
    const end = start + entry.longest
    if (end > text.length || checkElement(entry, text, start, end) !== null) return { elements, end: at }
    elements.push([entry.ai, text.slice(start, end)])
    at = text[end] === groupSeparator ? end + 1 : end
  }
}

/**
 * Every way to read an element string as an expected serial, and as an expected lot if it has one, wherever its lost
 * separators may have stood; null where there are too many to look at. Requirements between elements are not looked at:
 * a reading too many only makes the scan doubtful, and whoever takes one has it read again whole.
 * Its product has to be certain: it stands among the elements of known length at the beginning.
 */
export function expectedReadings(text: string, goods: ExpectedGoods): readonly ExpectedReading[] | null {
  const beginning = certainBeginning(text)
  const gtin = parseGtin(elementValue(beginning.elements, '01') ?? '')
  if (gtin === null || text.length > longestText) return null
  const expiry = elementValue(beginning.elements, '17')
  const first: Path = {
    at: beginning.end,
    serial: null,
    lot: null,
    expiry,
    expiryIsCertain: expiry !== null,
    isCut: false,
    text: text.slice(0, beginning.end),
  }
  const seen = new Map<string, Path>([[nameOf(first), first]])
  let values = 0
  // The map grows while it is walked: a path that was not seen before is walked in its turn.
  for (const path of seen.values())
    for (const [entry, end] of valuesAt(text, path.at)) {
      values += 1
      if (values > mostValues) return null
      const next = takeElement(path, text, entry, end, { gtin, goods })
      if (next !== null && !seen.has(nameOf(next))) seen.set(nameOf(next), next)
    }
  return [...seen.values()].flatMap((path) => {
    const { at, serial, ...reading } = path
    return at === text.length && serial !== null ? [{ ...reading, serial }] : []
  })
}

/** The element at this place, once for each end that its value may have: where another begins, or the text is over. */
function valuesAt(text: string, at: number): readonly (readonly [ApplicationIdentifier, end: number])[] {
  const entry = identifierAt(text, at)
  if (entry === null) return []
  const start = at + entry.ai.length
  const shortest = entry.predefinedLength ? entry.longest : entry.shortest
  const ends = Array.from({ length: entry.longest - shortest + 1 }, (_, more) => start + shortest + more)
  return ends
    .filter((end) => end === text.length || (end < text.length && mayEndAt(text, end, entry)))
    .filter((end) => checkElement(entry, text, start, end) === null)
    .map((end) => [entry, end] as const)
}

function mayEndAt(text: string, end: number, entry: ApplicationIdentifier): boolean {
  return entry.predefinedLength || text[end] === groupSeparator || identifierAt(text, end) !== null
}

function takeElement(
  path: Path,
  text: string,
  entry: ApplicationIdentifier,
  end: number,
  { gtin, goods }: { readonly gtin: Gtin; readonly goods: ExpectedGoods },
): Path | null {
  const value = text.slice(path.at + entry.ai.length, end)
  const hasSeparator = text[end] === groupSeparator
  const cuts = !entry.predefinedLength && end < text.length && !hasSeparator
  const next: Path = {
    ...path,
    at: hasSeparator ? end + 1 : end,
    isCut: path.isCut || cuts,
    text: path.text + entry.ai + value + (cuts || hasSeparator ? groupSeparator : ''),
  }
  switch (entry.ai) {
    case '01':
      return value === gtin ? next : null
    case '21': {
      const serial = parseSerial(value)
      if (serial === null || isAnother(path.serial, value)) return null
      return goods.labelOf(sgtinId(gtin, serial)) === null ? null : { ...next, serial }
    }
    case '10':
      return isAnother(path.lot, value) || !goods.hasLot(gtin, value) ? null : { ...next, lot: value }
    case '17':
      return isAnother(path.expiry, value) ? null : { ...next, expiry: value }
    default:
      return next
  }
}

/** An element may come twice with the same value, not with two. */
function isAnother(before: string | null, value: string): boolean {
  return before !== null && before !== value
}

function nameOf({ at, serial, lot, expiry, isCut }: Path): string {
  return JSON.stringify([at, serial, lot, expiry, isCut])
}
