import { syntaxDictionary } from '#shared/gs1/syntax-dictionary.ts'

/** One part of a value as the dictionary writes it: `X..20`, `[N..12]`, `N14,csum,gcppos2`. */
export type WrittenComponent = {
  readonly type: string
  readonly shortest: number
  readonly longest: number
  readonly optional: boolean
  readonly checks: readonly string[]
}

/** One AI as the dictionary writes it; read here a second time, so that tests do not lean on the parser's own reading. */
export type WrittenEntry = {
  readonly ai: string
  readonly needsSeparator: boolean
  readonly attribute: boolean
  readonly components: readonly WrittenComponent[]
  readonly requirements: readonly string[]
  readonly exclusions: readonly string[]
  readonly qualifiers: readonly string[] | null
}

/** Every AI of the dictionary. */
export const dictionaryEntries: readonly WrittenEntry[] = syntaxDictionary.flatMap(entriesOf)

function entriesOf(row: string): readonly WrittenEntry[] {
  const match = /^(\d+)(?:-(\d+))? ?([*?]*) ((?:\[?[NXYZ]\S+ ?)+)(.*)$/.exec(
    row.replace(/^(\d+(?:-\d+)?) (?=\[?[NXYZ])/, '$1  '),
  )
  if (match === null) throw new Error(`unreadable row: ${row}`)
  const [, first = '', last = first, flags = '', components = '', attributes = ''] = match
  const entry = {
    needsSeparator: !flags.includes('*'),
    attribute: flags.includes('?'),
    components: components.trim().split(' ').map(componentOf),
    requirements: [...attributes.matchAll(/\breq=(\S+)/g)].map((found) => found[1] ?? ''),
    exclusions: [...attributes.matchAll(/\bex=(\S+)/g)].flatMap((found) => (found[1] ?? '').split(',')),
    qualifiers: /\bdlpkey\b/.test(attributes) ? (/\bdlpkey=(\S+)/.exec(attributes)?.[1] ?? '').split('|') : null,
  }
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => ({
    ai: String(Number(first) + step).padStart(first.length, '0'),
    ...entry,
  }))
}

function componentOf(written: string): WrittenComponent {
  const [format = '', ...checks] = written.replace(/[[\]]/g, '').split(',')
  const longest = Number(/\d+/.exec(format)?.[0])
  return {
    type: format.charAt(0),
    shortest: format.includes('..') ? 1 : longest,
    longest,
    optional: written.startsWith('['),
    checks,
  }
}
