import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Destination, EventDoubt, Shipping } from './inbound-event.ts'
import type { InboundEvent } from './inbound-schema.ts'
import { glnOfPlace, vocabularyWord } from './names.ts'

type Parties = Omit<Shipping, 'items' | 'contents'>
type Party = { readonly type: string; readonly uri: string }

const longestNumber = 120

/** The number, the parties and the reason of a shipping event, from its lists of business transactions, sources and destinations (CBV 2.0 sections 7.3 and 7.4). */
export function readParties(event: InboundEvent): Result<Parties, EventDoubt> {
  const papers = (event.bizTransactionList ?? []).map(({ type, bizTransaction }) => ({
    type: vocabularyWord(type ?? ''),
    uri: bizTransaction,
  }))
  const paper = papers.find(({ type }) => type === 'desadv') ?? papers.find(({ type }) => type === 'rma')
  const number = paper === undefined ? null : documentNumber(paper.uri)
  if (number === null) return err({ code: 'NO_SHIPMENT_NUMBER', about: papers.map(({ uri }) => uri).join(' ') })

  const sources = (event.sourceList ?? []).map(({ type, source }): Party => ({
    type: vocabularyWord(type),
    uri: source,
  }))
  const destinations = (event.destinationList ?? []).map(({ type, destination }): Party => ({
    type: vocabularyWord(type),
    uri: destination,
  }))
  const fromGln = placeAmong(sources)
  if (fromGln === null) return err({ code: 'NO_SENDER', about: sources.map(({ uri }) => uri).join(' ') })
  return ok({
    number,
    fromGln,
    toGln: placeAmong(destinations),
    returned: papers.some(({ type }) => type === 'rma') || vocabularyWord(event.disposition ?? '') === 'returned',
    fromOwner: ownerAmong(sources),
    toOwner: ownerAmong(destinations),
    destination: destinationAmong(destinations),
  })
}

/**
 * The number that people call a document by: the end of `urn:epcglobal:cbv:bt:<GLN>:<number>` (CBV 2.0 section 8.5.2);
 * of any other URI all of it, because only its owner knows which part is the number.
 */
function documentNumber(uri: string): string | null {
  const [, tail = uri] = /^urn:epcglobal:cbv:bt:[^:]*:(.+)$/.exec(uri) ?? []
  const number = decoded(tail)
  return number.trim() === '' || number.length > longestNumber ? null : number
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Where goods leave or arrive: the place itself where it is named, else whoever holds them, else whoever owns them. */
function placeAmong(parties: readonly Party[]): string | null {
  for (const type of ['location', 'possessing_party', 'owning_party']) {
    const party = parties.find((candidate) => candidate.type === type)
    if (party !== undefined) return glnOfPlace(party.uri)
  }
  return null
}

function destinationAmong(parties: readonly Party[]): Destination {
  const named = (type: string) => parties.flatMap((party) => (party.type === type ? (glnOfPlace(party.uri) ?? []) : []))
  const holders = named('possessing_party')
  return { places: named('location'), parties: holders.length > 0 ? holders : named('owning_party') }
}

function ownerAmong(parties: readonly Party[]): string | null {
  const owner = parties.find(({ type }) => type === 'owning_party')
  return owner === undefined ? null : glnOfPlace(owner.uri)
}
