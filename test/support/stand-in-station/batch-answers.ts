import type { BatchImportView, BatchRow, BatchView } from '#shared/contract/calls/batch-calls.ts'
import { calls } from '#shared/contract/calls.ts'
import type { ReceivedRow, ReceivedView } from '#shared/contract/calls/received-batch-calls.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import { batchClosingQueries } from '#shared/contract/calls/batch-closing-calls.ts'
import type { ClosingPreview, HeldReleaseView } from '#shared/contract/calls/batch-closing-calls.ts'
import { batchId, messageId, releaseId } from '#shared/contract/identifiers.ts'
import { refuse } from '#shared/contract/refusals.ts'
import { shownHash } from '#shared/contract/views/signing-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { sceneMoment } from './people-and-packs.ts'
import type { Scene } from './scene.ts'

/** A batch that every scene has. */
export const sceneBatch = batchId.parse('01900000-0000-7000-8000-000000007101')

const row: BatchRow = {
  id: sceneBatch,
  gtin: '09521234567899',
  product: 'Amoxil 500 mg, 20 capsules',
  lot: 'KX-2026/07',
  expiry: '2028-06-30',
  origin: 'lineFile',
  begunAt: sceneMoment,
  lastAt: sceneMoment + 3_600_000,
  items: 102_100,
  closed: null,
}

const rows: readonly BatchRow[] = [
  row,
  {
    ...row,
    id: batchId.parse('01900000-0000-7000-8000-000000007102'),
    product: null,
    lot: 'AN-EXTREMELY-LONG-01',
    items: 1,
  },
]

const view: BatchView = {
  ...row,
  levels: [
    {
      level: 'PL',
      gtin: null,
      commissioned: 100,
      counted: null,
      packed: 0,
      loose: 100,
      decommissioned: 0,
      destroyed: 0,
    },
    {
      level: 'CA',
      gtin: '19521234567896',
      commissioned: 2_000,
      counted: 2_000,
      packed: 2_000,
      loose: 0,
      decommissioned: 0,
      destroyed: 0,
    },
    {
      level: 'EA',
      gtin: '09521234567899',
      commissioned: 100_000,
      counted: 100_012,
      packed: 99_950,
      loose: 20,
      decommissioned: 25,
      destroyed: 5,
    },
  ],
  files: [
    {
      sequence: 812,
      at: sceneMoment + 3_600_000,
      by: 'Olga Petrova',
      file: 'line-2 evening shift.csv',
      commissioned: 40_000,
      packed: 40_000,
      endedAt: null,
    },
    {
      sequence: 711,
      at: sceneMoment,
      by: null,
      file: 'line-2.csv',
      commissioned: 62_100,
      packed: 61_950,
      endedAt: sceneMoment + 9_000,
    },
  ],
  closings: [],
}

const file = 'line-2 evening shift.csv'

export const sceneTaken: BatchImportView = {
  kind: 'taken',
  file,
  batch: sceneBatch,
  commissioned: 40_000,
  packed: 40_000,
}
export const sceneRunning: BatchImportView = { kind: 'running', file, phase: 'checking', percent: 62, numbers: 100_000 }
export const sceneFlawed: BatchImportView = {
  kind: 'flawed',
  file,
  format: 'csv',
  flawCount: 12_044,
  flawsKept: 10_000,
  isPartlyRecorded: false,
}

const flaws = [
  { where: 17, code: 'TWICE', about: '01/09521234567899/21/7K2809AB4' },
  { where: 18, code: 'OTHER_LOT', about: 'KX-2026/08' },
  { where: 2_044, code: 'TIME_UNREADABLE', about: '<b>yesterday</b>' },
]

/** Batches that partners reported: one is refused, one waits, one was loaded. */
const receivedRows: readonly ReceivedRow[] = [
  {
    id: batchId.parse('01900000-0000-7000-8000-000000007201'),
    sender: '9525555100018',
    lot: 'CM-26/114',
    expiry: '2028-09-30',
    gtin: null,
    product: null,
    step: 'endOfBatch',
    state: 'refused',
    items: 50_550,
    since: sceneMoment,
    judgedAt: sceneMoment + 60_000,
    flawCount: 1_203,
  },
  {
    id: batchId.parse('01900000-0000-7000-8000-000000007202'),
    sender: '9525555100018',
    lot: 'CM-26/113',
    expiry: '2028-09-30',
    gtin: null,
    product: null,
    step: 'productRelease',
    state: 'awaited',
    items: 20_200,
    since: sceneMoment - 3_600_000,
    judgedAt: sceneMoment - 60_000,
    flawCount: 1,
  },
  {
    id: sceneBatch,
    sender: '9526666100015',
    lot: 'CM-26/112',
    expiry: '2028-06-30',
    gtin: '09521234567899',
    product: 'Amoxil 500 mg, 20 capsules',
    step: 'endOfBatch',
    state: 'loaded',
    items: 102_100,
    since: sceneMoment - 7_200_000,
    judgedAt: sceneMoment - 7_200_000,
    flawCount: 0,
  },
]

const event = 'urn:uuid:018f0000-0000-7000-8000-000000000abc'

function receivedViewOf(row: ReceivedRow): ReceivedView {
  const isLoaded = row.state === 'loaded'
  const ends = { decommissioned: 0, destroyed: 0 }
  const refused: ReceivedView['flaws'] = [
    { event, code: 'REPORTED_DIFFERS', about: '09521234567899 49998 / 50000' },
    { event: null, code: 'NOT_REPORTED', about: '19521234567896 500 / 0' },
    { event, code: 'COMMISSIONED_ALREADY', about: '01/09521234567899/21/7K2809AB4' },
    { event, code: 'OTHER_LOT', about: 'CM-26/115' },
  ]
  const waits: ReceivedView['flaws'] = [{ event: null, code: 'NOT_ALL_HERE', about: 'EA commissioned 19500 / 20000' }]
  return {
    ...row,
    set: 'commission-aggregation',
    closedAt: row.since - 600_000,
    begunAt: isLoaded ? row.judgedAt : null,
    loadedAt: isLoaded ? row.judgedAt + 4_000 : null,
    early: isLoaded ? 2_400 : 0,
    flaws: row.state === 'refused' ? refused : row.state === 'awaited' ? waits : [],
    reported: [
      { gtin: '09521234567899', quantity: 100_000 },
      { gtin: '19521234567896', quantity: 2_000 },
    ],
    told: [
      { level: 'EA', commissioned: 100_000, packed: 100_000, ...ends },
      { level: 'CA', commissioned: 2_000, packed: 2_000, ...ends },
      { level: 'PL', commissioned: 100, packed: 0, ...ends },
    ],
    levels: isLoaded ? [...view.levels] : [],
  }
}

const sceneMessage = messageId.parse('01900000-0000-7000-8000-000000007201')

const reportedLevels: ClosingPreview['levels'] = view.levels.map(({ loose: _loose, ...level }) => {
  const reported = level.gtin === null ? null : (level.counted ?? level.commissioned)
  return { ...level, reported, isBelow: reported !== null && reported !== level.commissioned }
})

const sceneClosed: Pick<BatchView, 'closed' | 'closings'> = {
  closed: 'productRelease',
  closings: [
    {
      at: sceneMoment + 7_200_000,
      closing: 'productRelease',
      set: 'commission-aggregation',
      levels: reportedLevels.map(({ isBelow: _isBelow, ...level }) => level),
      threshold: 99,
      reason: 'twelve packs were torn at the line',
      signedBy: 'Quentin Marsh',
      signedAt: sceneMoment + 600_000,
      undone: null,
    },
    {
      at: sceneMoment + 5_400_000,
      closing: 'endOfBatch',
      set: 'commission-aggregation',
      levels: [],
      threshold: 100,
      reason: null,
      signedBy: 'Sam Okafor',
      signedAt: sceneMoment + 5_400_000,
      undone: { at: sceneMoment + 5_500_000, by: 'Sam Okafor', reason: 'the evening shift was missing' },
    },
  ],
}

const sceneReleases: readonly HeldReleaseView[] = [
  {
    release: releaseId.parse('01900000-0000-7000-8000-000000007301'),
    gtin: row.gtin,
    product: row.product,
    lot: 'KX-2026/08',
    expiry: '2028-07-31',
    closing: 'productRelease',
    quantity: 96_000,
    at: sceneMoment,
    signedBy: 'Quentin Marsh',
    batch: null,
    commissioned: 0,
    stands: { kind: 'waits' },
  },
  {
    release: releaseId.parse('01900000-0000-7000-8000-000000007302'),
    gtin: row.gtin,
    product: null,
    lot: 'KX-2026/09',
    expiry: '2028-07-31',
    closing: 'productRelease',
    quantity: 1_000,
    at: sceneMoment,
    signedBy: 'Quentin Marsh',
    batch: sceneBatch,
    commissioned: 1_004,
    stands: { kind: 'misfit', code: 'MORE_THAN_RELEASED', expiry: '' },
  },
]

/** What closing the scene's batch comes to: the packs differ from what the line counted. */
function closingPreviewOf(input: unknown): ClosingPreview {
  const { closing, reason } = batchClosingQueries['batches.closing'].input.parse(input)
  const low = { level: 'EA', reported: 100_012, commissioned: 100_000 } as const
  const mixed = closing === 'endOfBatch' ? refuse('BATCH_SET_MIXED', { lot: row.lot, out: 30 }) : null
  const refusal = mixed ?? (reason === null ? refuse('BATCH_YIELD_LOW', low) : null)
  return {
    levels: reportedLevels,
    set: refusal === null ? 'commission-aggregation' : null,
    refusal,
    unsent: null,
    shown: refusal === null ? shownHash.parse('ab'.repeat(32)) : null,
  }
}

/** What every scene's station says of batches; undefined for other calls. */
export function batchAnswerOf(scene: Scene, call: CallFrame): Result<unknown, Refusal> | undefined {
  switch (call.name) {
    case 'batches.list':
      return ok({ batches: rows, next: null })
    case 'batches.received':
      return ok({ batches: receivedRows, next: null, leastYield: 95 })
    case 'batches.receivedView': {
      const { batch } = calls['batches.receivedView'].input.parse(call.input)
      const found = receivedRows.find(({ id }) => id === batch)
      return found === undefined ? undefined : ok(receivedViewOf(found))
    }
    case 'batches.view':
      return ok(scene.batchIsClosed ? { ...view, ...sceneClosed } : view)
    case 'batches.sending':
      return ok({
        messages: 2_412,
        settled: 1_890,
        forPerson: scene.batchIsClosed ? 2 : 0,
        unsent: 0,
        closing: scene.batchIsClosed ? { message: sceneMessage, state: 'queued', unsent: null } : null,
      })
    case 'batches.closing':
      return ok(closingPreviewOf(call.input))
    case 'batches.releases':
      return ok({ releases: sceneReleases })
    case 'batches.releaseToSign':
      return ok({ product: row.product, refusal: null, shown: 'ab'.repeat(32) })
    case 'batches.flaws':
      return ok({ flaws })
    case 'batches.importing':
      return ok(scene.batchImport)
    default:
      return undefined
  }
}
