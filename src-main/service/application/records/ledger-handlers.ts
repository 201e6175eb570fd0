import type {
  DigestValueView,
  FactView,
  LedgerChoices,
  LedgerFilterView,
  LedgerPageView,
  WholeFactView,
} from '#shared/contract/views/audit-views.ts'
import { longestBody } from '#shared/contract/views/audit-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScanEvidence } from '#shared/domain/ledger/fact.ts'
import { digestOfFact } from '#shared/domain/ledger/digest-of-fact.ts'
import type { DigestValue } from '#shared/domain/ledger/digest-of-fact.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { FactRow } from '#service/persistence/ledger/fact-row.ts'
import { factHash } from '#service/persistence/ledger/ledger-hash.ts'
import type { Records } from '#service/persistence/records.ts'
import { scanBehind } from '../scans/scan-behind.ts'

type Desk = Pick<Records, 'ledgerSearch' | 'people'>

/** A page of the ledger as an auditor filters it. */
export function pageOfLedger(
  desk: Desk,
  {
    filter,
    below,
    limit,
  }: { readonly filter: LedgerFilterView; readonly below: number | null; readonly limit: number },
): LedgerPageView {
  const { rows, next } = desk.ledgerSearch.page(filter, below ?? Number.MAX_SAFE_INTEGER, limit)
  return { facts: rows.map((row) => factView(desk, row)), next, count: desk.ledgerSearch.count(filter) }
}

/** One fact with all that the ledger holds of it, its hash computed anew. */
export function wholeFact(desk: Desk, { sequence }: { readonly sequence: number }): Result<WholeFactView, Refusal> {
  const row = desk.ledgerSearch.fact(sequence)
  if (row === null) return err(refuse('FACT_NOT_FOUND', { sequence }))
  return ok({
    ...factView(desk, row),
    body: row.body.slice(0, longestBody),
    bodyLength: row.body.length,
    hashFits: factHash(row) === row.hash,
  })
}

/** Every kind and person that the ledger has facts of. */
export function choicesOfLedger({ ledgerSearch, people }: Desk): LedgerChoices {
  return {
    kinds: ledgerSearch.kinds().map(({ key, facts }) => ({ kind: key, facts })),
    people: ledgerSearch.people().map(({ key, facts }) => ({
      person: key === '' ? null : key,
      name: key === '' ? null : (people.byId(key)?.name ?? null),
      facts,
    })),
  }
}

function factView({ people }: Pick<Desk, 'people'>, row: FactRow): FactView {
  const { members, changes, cutOff } = digestOfFact(JSON.parse(row.body) as Json)
  const named = (value: DigestValue) => withName(people, value)
  return {
    sequence: row.sequence,
    epoch: row.epoch,
    fact: row.id,
    kind: row.kind,
    at: row.at,
    offsetMinutes: row.offsetMinutes,
    clockFlag: row.clockFlag,
    person: row.person === null ? null : { id: row.person, name: people.byId(row.person)?.name ?? null },
    siteGln: row.siteGln,
    scan: scanBehind(row.scan === null ? null : (JSON.parse(row.scan) as ScanEvidence)),
    says: {
      members: members.map(({ name, value }) => ({ name, value: named(value) })),
      changes: changes.map(({ name, from, to }) => ({
        name,
        from: from === null ? null : named(from),
        to: to === null ? null : named(to),
      })),
      cutOff,
    },
    previousHash: row.previousHash,
    hash: row.hash,
  }
}

/** An auditor reads names; the ledger keeps ids. */
function withName(people: Desk['people'], digest: DigestValue): DigestValueView {
  if (digest.kind === 'list') return digest
  const { value } = digest
  const person = typeof value === 'string' && uuid.test(value) ? people.byId(value as PersonId) : null
  return person === null ? digest : { kind: 'person', id: person.id, name: person.name }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
