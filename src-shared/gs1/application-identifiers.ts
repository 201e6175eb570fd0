import { cset39, cset64, cset82, digit } from './character-sets.ts'
import type { Check } from './checks/check.ts'
import { namedChecks } from './checks/named-checks.ts'
import { syntaxDictionary } from './syntax-dictionary.ts'

/** One part of an element's value: its characters, its length and what else it must satisfy. */
export type Component = {
  /** A set of `character-sets.ts`. */
  readonly characters: number
  readonly shortest: number
  readonly longest: number
  /** An optional component may be missing altogether; then so are those after it. */
  readonly optional: boolean
  readonly checks: readonly Check[]
}

/** An AI of the dictionary's `req` or `ex`, or all AIs of a length that begin alike (`31nn`). */
export type AiPattern = { readonly start: string; readonly length: number }

/** One way to satisfy a requirement: all of these, e.g. `01+21`; with its text as the dictionary writes it. */
export type AiGroup = { readonly text: string; readonly all: readonly AiPattern[] }

/** What the Syntax Dictionary says of one Application Identifier. */
export type ApplicationIdentifier = {
  readonly ai: string
  /** Of a length that all readers know, so that no separator follows (GS1 General Specifications, section 7.8). */
  readonly predefinedLength: boolean
  readonly components: readonly Component[]
  readonly shortest: number
  readonly longest: number
  /** Each entry must be satisfied by one of its groups. */
  readonly requirements: readonly (readonly AiGroup[])[]
  readonly excluded: readonly AiPattern[]
  /** May stand in the query of a GS1 Digital Link. */
  readonly linkAttribute: boolean
  /** For a primary key of GS1 Digital Links: the sequences of qualifiers that may follow it; null for any other AI. */
  readonly linkQualifiers: readonly (readonly string[])[] | null
}

/** All AIs that share their first two digits are of one length; this is what makes an element string readable without separators. */
type Prefix = { readonly aiLength: number; readonly entries: Map<string, ApplicationIdentifier> }

const prefixes: (Prefix | undefined)[] = Array.from({ length: 100 })

for (const row of syntaxDictionary) addRow(row)

/** The Application Identifier at `at` of an element string, or null where none begins there. */
export function identifierAt(text: string, at: number): ApplicationIdentifier | null {
  const tens = text.charCodeAt(at) - 48
  const units = text.charCodeAt(at + 1) - 48
  if (!(tens >= 0 && tens <= 9 && units >= 0 && units <= 9)) return null
  const prefix = prefixes[tens * 10 + units]
  if (prefix === undefined) return null
  return prefix.entries.get(text.slice(at, at + prefix.aiLength)) ?? null
}

/** The Application Identifier of exactly this text, or null. */
export function identifierOf(ai: string): ApplicationIdentifier | null {
  const found = identifierAt(ai, 0)
  return found !== null && found.ai === ai ? found : null
}

/** Whether a pattern of `req` or `ex` means this AI. */
export function matches(pattern: AiPattern, ai: string): boolean {
  return pattern.length === ai.length && ai.startsWith(pattern.start)
}

function addRow(row: string): void {
  const [range = '', ...fields] = row.split(' ')
  const flags = fields[0] !== undefined && /^[*?]+$/.test(fields[0]) ? fields[0] : ''
  const attributes = fields.filter((field) => /^(req|ex|dlpkey)\b/.test(field))
  const components = fields.slice(flags === '' ? 0 : 1, fields.length - attributes.length).map(componentOf)
  for (const ai of identifiersOf(range)) {
    add({
      ai,
      predefinedLength: flags.includes('*'),
      components,
      shortest: components.reduce((sum, component) => sum + (component.optional ? 0 : component.shortest), 0),
      longest: components.reduce((sum, component) => sum + component.longest, 0),
      requirements: valuesOf(attributes, 'req').map((value) => value.split(',').map(groupOf)),
      excluded: valuesOf(attributes, 'ex').flatMap((value) => value.split(',').map(patternOf)),
      linkAttribute: flags.includes('?'),
      linkQualifiers: qualifiersOf(attributes),
    })
  }
}

function add(entry: ApplicationIdentifier): void {
  const index = Number(entry.ai.slice(0, 2))
  const prefix = prefixes[index] ?? { aiLength: entry.ai.length, entries: new Map() }
  if (prefix.aiLength !== entry.ai.length) throw new Error(`AIs beginning ${entry.ai.slice(0, 2)} differ in length`)
  prefixes[index] = prefix
  prefix.entries.set(entry.ai, entry)
}

function identifiersOf(range: string): readonly string[] {
  const [first = '', last = first] = range.split('-')
  const count = Number(last) - Number(first) + 1
  return Array.from({ length: count }, (_, step) => String(Number(first) + step).padStart(first.length, '0'))
}

function componentOf(field: string): Component {
  const optional = field.startsWith('[')
  const [format = '', ...names] = field.replace(/[[\]]/g, '').split(',')
  const variable = format.startsWith('..', 1)
  const longest = Number(format.slice(variable ? 3 : 1))
  return {
    characters: charactersOf(format.charAt(0)),
    shortest: variable ? 1 : longest,
    longest,
    optional,
    checks: names.map(checkOf),
  }
}

function charactersOf(type: string): number {
  switch (type) {
    case 'N':
      return digit
    case 'X':
      return cset82
    case 'Y':
      return cset39
    case 'Z':
      return cset64
    default:
      throw new Error(`no character set ${type}`)
  }
}

function checkOf(name: string): Check {
  const check = namedChecks.get(name)
  if (check === undefined) throw new Error(`no check ${name}`)
  return check
}

function valuesOf(attributes: readonly string[], key: string): readonly string[] {
  return attributes
    .filter((attribute) => attribute.startsWith(`${key}=`))
    .map((attribute) => attribute.slice(key.length + 1))
}

function groupOf(text: string): AiGroup {
  return { text, all: text.split('+').map(patternOf) }
}

function patternOf(text: string): AiPattern {
  return { start: text.replace(/n+$/, ''), length: text.length }
}

function qualifiersOf(attributes: readonly string[]): readonly (readonly string[])[] | null {
  if (attributes.includes('dlpkey')) return [[]]
  const [value] = valuesOf(attributes, 'dlpkey')
  return value === undefined ? null : value.split('|').map((sequence) => sequence.split(','))
}
