import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { Json } from '../../kernel/canonical-json.ts'

/** A value of a fact as a table can show it: a text or number as it stands, or how long a list is and how it begins. */
export type DigestValue =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly length: number; readonly first: readonly DigestEntry[] }

/** How an entry of a list reads: a text or number as it stands, or the members of an object. */
export type DigestEntry = string | number | boolean | null | { readonly members: readonly DigestEntryMember[] }

/** A member of an object in a list; of a list in there only the length is told, as `length`. */
export type DigestEntryMember =
  | { readonly name: string; readonly value: string | number | boolean | null }
  | { readonly name: string; readonly length: number }

/** A member of a fact's body; a member of a member is named `outer.inner`. */
export type DigestMember = { readonly name: string; readonly value: DigestValue }

/** A setting that the fact changed: what it was before, and what it is now. */
export type DigestChange = { readonly name: string; readonly from: DigestValue | null; readonly to: DigestValue | null }

/** What a fact says, in short, whatever kind it is. */
export type FactDigest = {
  readonly members: readonly DigestMember[]
  readonly changes: readonly DigestChange[]
  /** The fact says more than is here. */
  readonly cutOff: boolean
}

type Leaf = string | number | boolean | null

const mostMembers = 30
const mostOfList = 5
const mostOfEntry = 8
const longestText = 300

/**
 * Takes the body of any fact apart for an auditor's table. A body with `from` and `to` tells of a change: of these only what differs
 * is given, old beside new. Works on facts of every version and kind, also on ones that this version does not know.
 */
export function digestOfFact(body: Json): FactDigest {
  if (!isObject(body)) return { members: [], changes: [], cutOff: false }
  const { kind: _, from = null, to = null, ...rest } = body
  const isChange = isObject(to) && (from === null || isObject(from))
  const changes = isChange ? changesBetween(from, to) : []
  const members = [...leavesOf(isChange ? rest : { ...rest, ...present({ from, to }, body) }, '')]
  return {
    members: members.slice(0, mostMembers),
    changes: changes.slice(0, mostMembers),
    cutOff: members.length > mostMembers || changes.length > mostMembers || members.some(({ value }) => isCut(value)),
  }
}

function changesBetween(from: JsonObject | null, to: JsonObject): readonly DigestChange[] {
  const before = new Map([...leavesOf(from ?? {}, '')].map(({ name, value }) => [name, value]))
  const after = new Map([...leavesOf(to, '')].map(({ name, value }) => [name, value]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const change = { name, from: before.get(name) ?? null, to: after.get(name) ?? null }
    return same(change.from, change.to) ? [] : [change]
  })
}

function* leavesOf(object: JsonObject, prefix: string): Iterable<DigestMember> {
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue
    const name = `${prefix}${key}`
    if (isLeaf(value)) yield { name, value: { kind: 'value', value: short(value) } }
    else if (isList(value)) yield { name, value: listOf(value) }
    else if (isObject(value)) yield* leavesOf(value, `${name}.`)
  }
}

function listOf(list: readonly Json[]): DigestValue {
  return { kind: 'list', length: list.length, first: list.slice(0, mostOfList).map((entry) => entryOf(entry)) }
}

function entryOf(entry: Json): DigestEntry {
  if (isLeaf(entry)) return short(entry)
  if (!isObject(entry)) return { members: isList(entry) ? [{ name: '', length: entry.length }] : [] }
  const members = [...leavesOf(entry, '')].slice(0, mostOfEntry)
  return {
    members: members.map(({ name, value }) =>
      value.kind === 'list' ? { name, length: value.length } : { name, value: value.value },
    ),
  }
}

function same(one: DigestValue | null, other: DigestValue | null): boolean {
  return canonicalJson(one) === canonicalJson(other)
}

function isCut(value: DigestValue): boolean {
  if (value.kind === 'list') return value.length > value.first.length
  return typeof value.value === 'string' && value.value.length > longestText
}

/** A text that is too long for a table ends in an ellipsis. */
function short(value: Leaf): Leaf {
  return typeof value === 'string' && value.length > longestText ? `${value.slice(0, longestText)}…` : value
}

/** Those of the members that the body really has. */
function present(members: JsonObject, body: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([name]) => name in body))
}

type JsonObject = { readonly [key: string]: Json | undefined }

function isLeaf(value: Json): value is Leaf {
  return value === null || typeof value !== 'object'
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
