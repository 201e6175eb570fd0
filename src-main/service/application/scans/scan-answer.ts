import type { ItemView } from '#shared/contract/views/item-views.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import type { JobFactOf } from '#shared/domain/jobs/facts.ts'
import type { LabelFactOf } from '#shared/domain/labels/facts.ts'
import type { ReceivingFactOf } from '#shared/domain/receiving/facts.ts'
import type { Fact, ScanEvidence } from '#shared/domain/ledger/fact.ts'
import { scanText } from '#shared/scan/scan.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { itemView } from '../look-up/item-view.ts'
import type { Workplace } from '../workplace.ts'

/** The facts that a scan leaves in a job. */
type ScanFact =
  | JobFactOf<'job.item-recorded' | 'job.scan-repeated' | 'job.scan-refused'>
  | ReceivingFactOf<'receiving.item-scanned'>
  | LabelFactOf<'label.verified'>

/**
 * The answer to a scan, made from the fact that recorded it: what the band said then and what a list
 * of scans says a year later come from the same record. Null for a fact that no scan left.
 */
export function scanAnswerOf(
  workplace: Pick<Workplace, 'items'>,
  fact: Fact,
  progress: ScanAnswer['progress'],
): ScanAnswer | null {
  const { body, scan } = fact
  if (scan === null || !isScanFact(body)) return null
  return {
    fact: fact.id,
    job: body.job,
    verdict: verdictOf(body),
    raw: scanText(scan.bytes),
    scanner: scan.scanner,
    at: scan.at,
    item: itemOf(workplace, body),
    notes: 'notes' in body ? [...body.notes] : [],
    refusal: body.kind === 'job.scan-refused' ? domainRefusal(body.refusal) : null,
    command: null,
    badge: null,
    progress,
  }
}

/** The answer to a scan that left no fact: nobody waited for it, or it was a command. */
export function answerWithoutFact(
  scan: ScanEvidence,
  answer: Pick<ScanAnswer, 'verdict' | 'job' | 'item' | 'refusal' | 'command' | 'progress'>,
): ScanAnswer {
  return {
    ...answer,
    fact: null,
    raw: scanText(scan.bytes),
    scanner: scan.scanner,
    at: scan.at,
    notes: [],
    badge: null,
  }
}

function isScanFact(body: Fact['body']): body is ScanFact {
  switch (body.kind) {
    case 'job.item-recorded':
    case 'receiving.item-scanned':
    case 'job.scan-repeated':
    case 'job.scan-refused':
    case 'label.verified':
      return true
    default:
      return false
  }
}

function verdictOf(body: ScanFact): ScanAnswer['verdict'] {
  switch (body.kind) {
    case 'job.item-recorded':
    case 'receiving.item-scanned':
      return body.notes.length === 0 ? 'ok' : 'hold'
    case 'label.verified':
      return 'ok'
    case 'job.scan-repeated':
      return 'already'
    case 'job.scan-refused':
      return 'stop'
  }
}

function itemOf(workplace: Pick<Workplace, 'items'>, body: ScanFact): ItemView | null {
  switch (body.kind) {
    case 'job.item-recorded':
    case 'receiving.item-scanned':
      return itemView(workplace, body.item, body)
    case 'job.scan-repeated':
    case 'label.verified':
      return itemView(workplace, body.item, null)
    case 'job.scan-refused':
      return 'item' in body.refusal && body.refusal.item !== null ? itemView(workplace, body.refusal.item, null) : null
  }
}
