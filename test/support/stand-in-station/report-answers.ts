import type { CallFrame } from '#shared/contract/frames.ts'
import { calls } from '#shared/contract/calls.ts'
import { factId } from '#shared/contract/identifiers.ts'
import type { ReportView } from '#shared/contract/views/report-views.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { sceneMoment } from './people-and-packs.ts'

const aDay = 24 * 60 * 60 * 1000
const act = (number: number) => factId.parse(`01900000-0000-7000-8000-${String(7000 + number).padStart(12, '0')}`)

const report: ReportView = {
  act: act(1),
  report: 'nmvsSample',
  actKind: 'sampling',
  market: 'EU',
  items: 2,
  filedBy: 'networkOrSite',
  actAt: sceneMoment,
  dueAt: sceneMoment + aDay,
  toldAt: null,
  correctedAt: null,
  confirmation: null,
}

/** Reports still to be filed: one that is long late, one that the network has, one far ahead. */
const open: readonly ReportView[] = [
  report,
  { ...report, act: act(2), report: 'nmvsDestroyed', actKind: 'destruction', items: 4_812, toldAt: sceneMoment },
  {
    ...report,
    act: act(3),
    report: 'mdlp552',
    market: 'RU',
    filedBy: 'network',
    items: 1,
    dueAt: Date.UTC(2199, 0, 1),
  },
]

const done: readonly ReportView[] = [
  {
    ...report,
    act: act(4),
    confirmation: { reference: 'NMVS-2026-004711', filedOn: '2026-06-18', at: sceneMoment, by: 'Sam Okafor' },
  },
  {
    ...report,
    act: act(6),
    correctedAt: sceneMoment,
    confirmation: { reference: 'NMVS-2026-004700', filedOn: '2026-06-17', at: sceneMoment, by: 'Sam Okafor' },
  },
  { ...report, act: act(5), report: 'mdlp913', market: 'RU', filedBy: 'network', items: 1, toldAt: sceneMoment },
]

/** What a stand-in station says of reports to authorities, the same in every scene. */
export function reportAnswerOf(call: CallFrame): Result<unknown, never> | null {
  switch (call.name) {
    case 'reports.list': {
      const { which } = calls['reports.list'].input.parse(call.input)
      return ok({ reports: which === 'open' ? open : done, next: null })
    }
    case 'reports.ofJob':
      return ok({ reports: open.slice(2) })
    default:
      return null
  }
}
