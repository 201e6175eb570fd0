import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import type { FactDraft } from '#shared/domain/ledger/fact.ts'
import { oneTriggerPull } from '#shared/scan/repeat-guard.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { record } from '../record.ts'
import type { Workplace } from '../workplace.ts'

/**
 * Keeps on record how often a scanner read a code again in one trigger pull, where a job took the scan: one fact a pull, once it is over,
 * so that a label that lies in the beam for minutes costs one write and an auditor finds why a scanner beeped and the list did not grow.
 */
export type EchoRecord = {
  /** A scan was taken and answered: from now on the echoes of this scanner are echoes of it. */
  readonly taken: (answer: ScanAnswer) => void
  /** How often the scan before was read again so far. */
  readonly heard: (scanner: string, echoes: number) => void
  /** The pull of this scanner's trigger is over, because something else comes: what was heard is written before it. */
  readonly over: (scanner: string) => void
  /** Every pull is over: for the end of the station. */
  readonly allOver: () => void
}

/** A scan that a job took, and its echoes so far; `due` writes them when no more come. */
type Pull = { readonly draft: (echoes: number) => FactDraft; echoes: number; due: NodeJS.Timeout | null }

/** Opens the record. `inLine` does a thing behind all that scanners sent before it. */
export function openEchoRecord(workplace: Workplace, inLine: (write: () => void) => void): EchoRecord {
  const pulls = new Map<string, Pull>()

  const over = (scanner: string) => {
    const pull = pulls.get(scanner)
    if (pull === undefined) return
    pulls.delete(scanner)
    if (pull.due !== null) clearTimeout(pull.due)
    if (pull.echoes === 0) return
    try {
      immediately(workplace.database, () => record(workplace, [pull.draft(pull.echoes)]))
    } catch (failure) {
      // The scan itself is on record, and nobody waits for this: the log has it.
      workplace.refusalOf(failure, 'echo')
    }
  }

  return {
    over,
    taken: ({ fact, job, scanner, item }) => {
      if (fact === null || job === null) return
      const person = workplace.people.session()?.person.id ?? null
      const draft = (echoes: number): FactDraft => ({
        body: { kind: 'job.scan-echoed', job, scan: fact, item: item?.id ?? null, echoes },
        person,
        scan: null,
      })
      pulls.set(scanner, { draft, echoes: 0, due: null })
    },
    heard: (scanner, echoes) => {
      const pull = pulls.get(scanner)
      if (pull === undefined) return
      pull.echoes = echoes
      if (pull.due !== null) clearTimeout(pull.due)
      pull.due = setTimeout(() => inLine(() => over(scanner)), oneTriggerPull)
    },
    allOver: () => [...pulls.keys()].forEach(over),
  }
}
