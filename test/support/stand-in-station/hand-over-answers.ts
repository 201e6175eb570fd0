import type { CallFrame } from '#shared/contract/frames.ts'
import type { BatchHandOverView } from '#shared/contract/calls/hand-over-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { sceneMoment } from './people-and-packs.ts'
import type { Scene } from './scene.ts'

const folder = { kind: 'folder', path: '\\\\erp-01.rhine-valley.example\\serialisation\\in\\batches' } as const
const setUp = { at: sceneMoment, by: 'Ada Lindqvist' }

/** A batch that the external system did not take, with its own words. */
export const sceneRefusedHandOver: BatchHandOverView = {
  state: {
    kind: 'refused',
    since: sceneMoment + 3_700_000,
    to: { kind: 'http', address: 'https://erp.rhine-valley.example/serialisation/batches' },
    because: 'notTaken',
    said: '422 {"title":"Material unknown","detail":"GTIN 09521234567899 has no material master in plant 1100"}',
  },
  keptBecause: 'refused',
  setUp,
}

/** One that is held up by a drive that is gone. */
export const sceneHeldUpHandOver: BatchHandOverView = {
  state: {
    kind: 'underWay',
    since: sceneMoment + 3_700_000,
    to: folder,
    done: 7,
    pieces: 16,
    trouble: {
      because: 'folderGone',
      said: 'ENOENT: no such file or directory',
      since: sceneMoment + 3_800_000,
      nextTryAt: sceneMoment + 4_000_000,
    },
  },
  keptBecause: 'underWay',
  setUp,
}

/** One that is done. */
export const sceneHandedOver: BatchHandOverView = {
  state: {
    kind: 'handedOver',
    since: sceneMoment + 3_700_000,
    to: folder,
    handOver: '3b0c7a4e-90f1-8a52-b1d6-5f2e8c9a7d10' as never,
    manifest: '9f2c1d7be05a4c6f8e3b2a1d0c9f8e7d6c5b4a39281706f5e4d3c2b1a0998877',
  },
  keptBecause: null,
  setUp,
}

/** What the station of a scene says of handing batches over; undefined for other calls. */
export function handOverAnswerOf(scene: Scene, { name }: CallFrame): Result<unknown, Refusal> | undefined {
  switch (name) {
    case 'handOver.ofBatch':
      return ok(scene.handOver)
    case 'handOver.system':
      return ok({ system: folder, ...setUp })
    case 'handOver.setSystem':
      return err(refuse('EXTERNAL_SYSTEM_NOT_TAKEN', { flaw: 'noFolder' }))
    default:
      return undefined
  }
}
