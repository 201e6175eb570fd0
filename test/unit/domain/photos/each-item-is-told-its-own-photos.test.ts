import { expect, test } from 'vitest'
import type { FileHash } from '#shared/domain/attachments/attached-file.ts'
import { decideDamageFinish } from '#shared/domain/damage/decide.ts'
import { partsOfFact } from '#shared/domain/look-up/parts-of-fact.ts'
import type { Photo } from '#shared/domain/photos/photo.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { now, openJob, pack } from '#test/support/domain/damage-situations.ts'

const file = (digit: string) => ({ sha256: digit.repeat(64) as FileHash, name: `${digit}.jpg`, bytes: 12 })
const photos: readonly Photo[] = [
  { of: pack('A'), file: file('a') },
  { of: pack('CASE'), file: file('c') },
  { of: null, file: file('e') },
]

test('the photos of an act are in its facts: each item has its own and those of everything, contents those of their container', () => {
  const scanned = ['A', 'B', 'CASE'].map((serial) => ({ id: pack(serial), known: true, lastEventAt: null }))
  const state = { lifecycle: 'commissioned', availability: 'AVAILABLE' } as const
  const inside = { state, items: [pack('IN')], newest: { item: pack('IN'), lastEventAt: now } }
  const finished = decideDamageFinish(
    openJob(),
    {
      scanned,
      containers: [{ container: pack('CASE'), contents: 'damaged', inside: [inside] }],
      openings: { openings: [], newest: null },
      photos,
    },
    { at: now, clockToleranceMinutes: 5 },
  )
  if (!finished.ok) throw new Error(finished.error.code)
  const told = new Map<ItemId, readonly string[]>()
  for (const fact of finished.value) {
    for (const { items, says } of partsOfFact(fact)) {
      const shown = 'photos' in says ? says.photos.map(({ name }) => name) : []
      for (const item of items) told.set(item, shown)
    }
  }
  expect(Object.fromEntries(told)).toEqual({
    [pack('A')]: ['a.jpg', 'e.jpg'],
    [pack('B')]: ['e.jpg'],
    [pack('CASE')]: ['c.jpg', 'e.jpg'],
    [pack('IN')]: ['c.jpg', 'e.jpg'],
  })
})

test('an act without photos leaves facts as they were before there were any', () => {
  const finished = decideDamageFinish(
    openJob(),
    {
      scanned: [{ id: pack('A'), known: true, lastEventAt: null }],
      containers: [],
      openings: { openings: [], newest: null },
      photos: [],
    },
    { at: now, clockToleranceMinutes: 5 },
  )
  expect(finished).toMatchObject({ ok: true, value: [{ kind: 'damage.finished' }] })
  expect(JSON.stringify(finished)).not.toContain('photos')
})
