import type { BatchImportView, BatchRow, BatchView } from '#shared/contract/batch-calls.ts'
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

/** What every scene's station says of batches; undefined for other calls. */
export function batchAnswerOf(scene: Scene, call: CallFrame): Result<unknown, Refusal> | undefined {
  switch (call.name) {
    case 'batches.list':
      return ok({ batches: rows, next: null })
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
