import type { BatchImportView, BatchRow, BatchView } from '#shared/contract/batch-calls.ts'
import { calls } from '#shared/contract/calls.ts'
import type { ReceivedRow, ReceivedView } from '#shared/contract/received-batch-calls.ts'
import type { CallFrame } from '#shared/contract/frames.ts'
import { batchId } from '#shared/contract/identifiers.ts'
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
      return ok(view)
    case 'batches.flaws':
      return ok({ flaws })
    case 'batches.importing':
      return ok(scene.batchImport)
    default:
      return undefined
  }
}
