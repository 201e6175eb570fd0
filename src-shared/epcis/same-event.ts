import type { Json } from '../kernel/canonical-json.ts'
import { vocabularyWord } from './names.ts'

/**
 * Whether a repository holds an event with the content that we made: every member of ours equal to its member, and
 * no member of its own except what EPCIS lets a repository add (recordTime, EPCIS 2.0 section 7.4.1.1).
 *
 * What a repository may write differently without meaning anything else is equal: a time in another notation of the
 * same instant, the vocabulary's web or URN form of a bare word, another order of a list of EPCs or event ids, another order
 * of members.
 * Nesting is followed no deeper than in the event of ours, so a reply cannot exhaust the stack.
 */
export function isSameEvent(ours: Json, theirs: Json): boolean {
  if (!isObject(ours) || !isObject(theirs)) return false
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)])
  names.delete('recordTime')
  names.delete('@context')
  return [...names].every((name) => sameMember(name, ours[name], theirs[name]))
}

function sameMember(name: string, ours: Json | undefined, theirs: Json | undefined): boolean {
  if (ours === undefined || theirs === undefined) return ours === theirs
  if (typeof ours === 'string' && typeof theirs === 'string') {
    if (name === 'eventTime') return Date.parse(ours) === Date.parse(theirs)
    if (name === 'bizStep' || name === 'disposition') return vocabularyWord(ours) === vocabularyWord(theirs)
  }
  if (name === 'errorDeclaration' && isObject(ours) && isObject(theirs)) return sameDeclaration(ours, theirs)
  if (epcLists.has(name) && isList(ours) && isList(theirs)) return sameSet(ours, theirs)
  return sameValue(ours, theirs)
}

function sameDeclaration(
  ours: { readonly [member: string]: Json | undefined },
  theirs: { readonly [member: string]: Json | undefined },
): boolean {
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].every((name) => {
    const our = ours[name]
    const their = theirs[name]
    if (our === undefined || their === undefined) return our === their
    if (typeof our === 'string' && typeof their === 'string') {
      if (name === 'declarationTime') return Date.parse(our) === Date.parse(their)
      if (name === 'reason') return vocabularyWord(our) === vocabularyWord(their)
    }
    if (name === 'correctiveEventIDs' && isList(our) && isList(their)) return sameSet(our, their)
    return sameValue(our, their)
  })
}

function sameValue(ours: Json, theirs: Json): boolean {
  if (isList(ours)) {
    return (
      isList(theirs) && ours.length === theirs.length && ours.every((part, at) => sameValue(part, theirs[at] ?? null))
    )
  }
  if (isObject(ours)) {
    if (!isObject(theirs) || Object.keys(ours).length !== Object.keys(theirs).length) return false
    return Object.entries(ours).every(([name, part]) => {
      const other = theirs[name]
      return part !== undefined && other !== undefined && sameValue(part, other)
    })
  }
  return ours === theirs
}

const epcLists: ReadonlySet<string> = new Set(['epcList', 'childEPCs', 'inputEPCList', 'outputEPCList'])

function sameSet(ours: readonly Json[], theirs: readonly Json[]): boolean {
  const there = new Set(theirs)
  return ours.length === theirs.length && ours.every((epc) => there.has(epc))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isObject(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
