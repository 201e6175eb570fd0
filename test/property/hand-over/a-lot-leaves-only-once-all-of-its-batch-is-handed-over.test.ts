import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { noExternalSystem } from '#shared/domain/hand-over/external-system.ts'
import type { ExternalSystem, ReceivingSystem } from '#shared/domain/hand-over/external-system.ts'
import type { HandOverId } from '#shared/domain/hand-over/hand-over-id.ts'
import { handOverState } from '#shared/domain/hand-over/hand-over-state.ts'
import { mayLeave } from '#shared/domain/hand-over/may-leave.ts'
import { handOverAfter, handOverToAnother } from '#shared/domain/hand-over/standing.ts'
import type { BatchHandOver } from '#shared/domain/hand-over/standing.ts'
import type { Instant } from '#shared/kernel/time.ts'
import { fileNamed } from '#test/support/batches/line-file.ts'

const batch = 'b' as BatchId
const systems: readonly ReceivingSystem[] = [
  { kind: 'folder', path: '/erp' },
  { kind: 'http', address: 'https://erp.example' },
]

/** What can happen to a batch, in any order; what does not fit is what a station that was killed or raced may have recorded. */
type Happening =
  | { readonly does: 'file'; readonly file: number; readonly isNew: boolean }
  | { readonly does: 'fileEnds'; readonly file: number }
  | { readonly does: 'step' }
  | { readonly does: 'begin' | 'end' | 'refuse'; readonly content: number }
  | { readonly does: 'again' }
  | { readonly does: 'setUp'; readonly system: number }

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ does: fc.constant('file' as const), file: fc.nat(2), isNew: fc.boolean() }),
  fc.record({ does: fc.constant('fileEnds' as const), file: fc.nat(2) }),
  fc.record({ does: fc.constant('step' as const) }),
  fc.record({ does: fc.constantFrom('begin' as const, 'end' as const, 'refuse' as const), content: fc.nat(2) }),
  fc.record({ does: fc.constant('again' as const) }),
  fc.record({ does: fc.constant('setUp' as const), system: fc.nat(2) }),
)

test('a lot leaves only where there is nobody to hand it to, or where what is on record is what was handed over last', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      let system: ExternalSystem = noExternalSystem
      let now: BatchHandOver = handOverAfter(null, { kind: 'batch.hand-over-asked', batch }, 0 as Instant)
      /** Whether the external system has what is on record, by the plain rule: it took a hand-over begun after the newest step. */
      let begun: string | null = null
      let isOut = false
      for (const [index, one] of happenings.entries()) {
        const at = (index + 1) as Instant
        const to = systems[index % 2] as ReceivingSystem
        const handOver = ('content' in one ? `h${one.content}` : '') as HandOverId
        switch (one.does) {
          case 'file': {
            const source = { file: fileNamed(`f${one.file}`), format: 'csv' } as const
            const sizes = { commissioned: one.isNew ? 1 : 0, packed: 0 }
            now = handOverAfter(
              now,
              { kind: 'batch.import-begun', batch, source, sizes, gtin: '', lot: '', expiry: '' },
              at,
            )
            if (one.isNew) [begun, isOut] = [null, false]
            break
          }
          case 'fileEnds':
            now = handOverAfter(now, { kind: 'batch.import-ended', batch, file: fileNamed(`f${one.file}`).sha256 }, at)
            break
          case 'step':
            now = handOverAfter(now, { kind: 'batch.aggregated', batch, containers: [] }, at)
            ;[begun, isOut] = [null, false]
            break
          case 'begin':
            now = handOverAfter(
              now,
              { kind: 'batch.hand-over-begun', batch, handOver, to, pieces: 1, manifest: 'm' },
              at,
            )
            ;[begun, isOut] = [handOver, false]
            break
          case 'end':
            now = handOverAfter(now, { kind: 'batch.handed-over', batch, handOver, to, manifest: 'm' }, at)
            if (begun === handOver) [begun, isOut] = [null, true]
            break
          case 'refuse':
            now = handOverAfter(
              now,
              { kind: 'batch.hand-over-refused', batch, handOver, to, because: 'notTaken', said: '' },
              at,
            )
            if (begun === handOver) begun = null
            break
          case 'again':
            now = handOverAfter(now, { kind: 'batch.hand-over-asked', batch }, at)
            break
          case 'setUp':
            system = systems[one.system] ?? noExternalSystem
            now = handOverToAnother(now, at)
            begun = null
        }
        const state = handOverState(now, system, { done: 0, trouble: null })
        expect(mayLeave('L', state).ok).toBe(isOut || system.kind === 'none')
        expect(state.kind === 'handedOver').toBe(isOut)
        // Where anybody is set up, what has not arrived either waits, is under way, or stands before a person.
        if (!isOut && system.kind !== 'none') expect(['waiting', 'underWay', 'refused']).toContain(state.kind)
      }
    }),
  )
})
