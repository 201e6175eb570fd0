import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import type { ScanEvidence } from '#shared/domain/ledger/fact.ts'
import { decideBadge } from '#shared/domain/people/badge.ts'
import type { BadgeOutcome } from '#shared/domain/people/badge.ts'
import type { Person } from '#shared/domain/people/person.ts'
import type { BadgeReading } from '#shared/scan/badge-code.ts'
import { encodeUtf8 } from '#shared/scan/byte-text.ts'
import { hexOf } from '#shared/scan/hex.ts'
import type { Scan } from '#shared/scan/scan.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { holderOfCode } from './badge-desk.ts'
import { record } from '../record.ts'
import { answerWithoutFact } from '../scans/scan-answer.ts'
import { letIn, lockStation } from './sign-in.ts'
import type { Workplace } from '../workplace.ts'

/**
 * Takes the scan of a badge. Whatever comes of it, its code goes no further than here: what is kept and told says whose
 * badge it was. Alone it never signs and never finishes anything; see `decideBadge` for what it does.
 */
export function takeBadge(workplace: Workplace, scan: Scan, reading: BadgeReading): ScanAnswer {
  if (reading.kind === 'unreadable')
    return answer(workplace, evidenceOf(scan, null), null, refuse('BADGE_UNREADABLE', {}))
  const { at } = workplace.readClock()
  const holder = holderOfCode(workplace.people, reading.secret)
  const evidence = evidenceOf(scan, holder)
  const session = workplace.people.session()
  const outcome = decideBadge({
    holder: holder?.id ?? null,
    session: session === null ? null : { person: session.person.id, isLocked: session.isLocked },
    identifiedAt: holder === null ? null : workplace.attendance.identifiedAt(holder.id),
    resumeMinutes: workplace.site.site()?.badgeResumeMinutes ?? 0,
    isAwaited: workplace.badgeDesk.isAwaited(at),
    at,
  })
  if (holder === null || outcome === 'unknown') {
    const body = { kind: 'person.sign-in-refused', name: null, because: 'unknownBadge' } as const
    immediately(workplace.database, () => record(workplace, [{ body, person: null, scan: evidence }]))
    workplace.tell('attention.changed', {})
    workplace.statusChanged()
    return answer(workplace, evidence, null, refuse('BADGE_UNKNOWN', {}))
  }
  return carryOut(workplace, evidence, holder, outcome)
}

function carryOut(
  workplace: Workplace,
  evidence: ScanEvidence,
  holder: Person,
  outcome: Exclude<BadgeOutcome, 'unknown'>,
): ScanAnswer {
  const told = { name: holder.name, outcome }
  switch (outcome) {
    case 'here':
      workplace.activity.happened()
      return answer(workplace, evidence, { ...told, ticket: null }, null)
    case 'resumes':
      letIn(workplace, holder, 'badge', evidence)
      return answer(workplace, evidence, { ...told, ticket: null }, null)
    case 'asksForSecret':
      // What is scanned before the secret is given must not count for whoever was here before.
      lockStation(workplace, 'otherBadge')
      return answer(workplace, evidence, { ...told, ticket: admit(workplace, holder) }, null)
    case 'identifies':
      return answer(workplace, evidence, { ...told, ticket: admit(workplace, holder) }, null)
  }
}

function admit({ badgeDesk, readClock }: Workplace, holder: Person): string {
  return badgeDesk.admit(holder.id, readClock().at)
}

function answer(
  workplace: Workplace,
  evidence: ScanEvidence,
  badge: ScanAnswer['badge'],
  refusal: Refusal | null,
): ScanAnswer {
  const job = workplace.site.jobInHand()
  return {
    ...answerWithoutFact(evidence, {
      verdict: refusal === null ? 'badge' : 'stop',
      job,
      item: null,
      refusal,
      command: null,
      progress: job === null ? null : workplace.jobs.progress(job),
    }),
    badge,
  }
}

/** What is kept of the scan of a badge: the scanner, the moment, and whose it was. */
function evidenceOf({ scanner, at }: Scan, holder: Person | null): ScanEvidence {
  const text = holder === null ? 'badge' : `badge of ${holder.id}`
  return { scanner, bytes: hexOf(encodeUtf8(text)), at }
}
