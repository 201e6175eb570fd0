import type { Element } from '#shared/gs1/elements.ts'
import { percentEncoded } from '#shared/gs1/percent-encoding.ts'
import type { Chance } from './chance.ts'
import { dictionaryEntries } from './dictionary-entries.ts'

const byAi = new Map(dictionaryEntries.map((entry) => [entry.ai, entry]))
const stems = ['https://id.gs1.org', 'http://example.com:8080/some/stem', 'HTTPS://a.b', 'https://10.0.0.1/01/x']

/**
 * A Digital Link of the elements, or null where none of them is a key: one key with some of its qualifiers in the path,
 * mostly in order, all else in the query; in between, what a web site adds.
 */
export function linkOf(elements: readonly Element[], chance: Chance): string | null {
  const key = elements.find(([ai]) => byAi.get(ai)?.qualifiers != null)
  if (key === undefined) return null
  const sequence = chance.pick(byAi.get(key[0])?.qualifiers ?? ['']).split(',')
  const inPath = sequence.flatMap((ai) =>
    elements.filter((element) => element[0] === ai && !chance.oneIn(8)).slice(0, 1),
  )
  if (chance.oneIn(12)) inPath.reverse()
  const inQuery = elements.filter((element) => element !== key && !inPath.includes(element))
  const path = [key, ...inPath].map(([ai, value]) => `/${ai}/${encoded(value, chance)}`).join('')
  const parameters = inQuery.map(([ai, value]) => `${ai}=${encoded(value, chance)}`)
  if (chance.oneIn(4))
    parameters.splice(chance.whole(parameters.length + 1), 0, chance.pick(['', 'linkType=gs1:pip', 'flag']))
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`
  return chance.pick(stems) + path + query + chance.pick(['', '', '#', '#here?01=1'])
}

function encoded(value: string, chance: Chance): string {
  const written = percentEncoded(value)
  return chance.oneIn(2) ? written : written.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase())
}
