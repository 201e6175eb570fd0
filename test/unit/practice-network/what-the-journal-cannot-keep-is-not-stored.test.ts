import { expect, test } from 'vitest'
import { createCaptureDesk } from '#training/practice-network/capture-desk.ts'
import type { Outcome } from '#training/practice-network/capture-desk.ts'
import { createEventStore } from '#training/practice-network/event-store.ts'
import type { Journal } from '#training/practice-network/journal.ts'
import { readCaptureDocument } from '#training/practice-network/schema/documents.ts'
import type { Json } from '#shared/kernel/canonical-json.ts'
import { damage, documentOf, noon } from '../../integration/practice-network/network-under-test.ts'

/** A journal on a disk that is full for the first `failures` appends. */
function journalOnFullDisk(failures: number): Journal & { readonly kept: Json[] } {
  const kept: Json[] = []
  let left = failures
  return {
    kept,
    append: async (entries) => {
      if (left-- > 0) throw new Error('ENOSPC: no space left on device')
      kept.push(...entries)
    },
    close: async () => {},
  }
}

test('what the journal cannot keep is reported as failed, and can be captured later', async () => {
  const store = createEventStore()
  const journal = journalOnFullDisk(1)
  const desk = createCaptureDesk({
    store,
    journal,
    rules: { clockToleranceMinutes: 5, knownItems: null },
    clock: () => noon,
  })
  const document = readCaptureDocument(documentOf([damage(['A1'])]) as Json)
  if (!document.ok) throw new Error(document.error)
  const captured = () =>
    new Promise<Outcome>((settled) =>
      desk.handIn({ document: document.value, behaviour: 'rollback', journalEntry: () => ({ kind: 'job' }), settled }),
    )

  expect((await captured()).problems).toMatchObject([
    { type: 'epcisException:ImplementationException', detail: expect.stringContaining('ENOSPC') },
  ])
  expect([store.size(), store.durable(), journal.kept.length]).toEqual([0, 0, 0])

  expect((await captured()).problems).toEqual([])
  expect([store.size(), store.durable(), journal.kept.length]).toEqual([1, 1, 1])
})

test('documents that wait together share one write', async () => {
  const store = createEventStore()
  let writes = 0
  const journal: Journal = {
    append: async () => {
      writes += 1
    },
    close: async () => {},
  }
  const desk = createCaptureDesk({
    store,
    journal,
    rules: { clockToleranceMinutes: 5, knownItems: null },
    clock: () => noon,
  })
  for (let index = 0; index < 50; index++) {
    const document = readCaptureDocument(documentOf([damage([`S${index}`])]) as Json)
    if (!document.ok) throw new Error(document.error)
    desk.handIn({
      document: document.value,
      behaviour: 'rollback',
      journalEntry: () => ({ kind: 'job' }),
      settled: () => {},
    })
  }
  await desk.idle()
  expect(store.durable()).toBe(50)
  expect(writes).toBeLessThanOrEqual(2)
})
