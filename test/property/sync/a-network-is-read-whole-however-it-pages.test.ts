import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { afterPage, courseFrom } from '#shared/sync/reading-course.ts'
import type { Course, NextPage, PageOutcome, Question } from '#shared/sync/reading-course.ts'

type Recorded = { readonly id: number; readonly at: number }

/** How a network pages: whether it keeps to what it was asked, and what goes wrong with the pages that it names. */
type Manners = {
  readonly atMost: number
  readonly named: 'honestly' | 'never' | 'forgotten' | 'inACircle' | 'elsewhere'
  /** After each page one more of the oldest events vanishes from what it shows, so that pages counted from the start shift. */
  readonly shrinks: boolean
  readonly ignoresFrom: boolean
}

const manners: fc.Arbitrary<Manners> = fc.record({
  atMost: fc.integer({ min: 1, max: 30 }),
  named: fc.constantFrom('honestly', 'never', 'forgotten', 'inACircle', 'elsewhere'),
  shrinks: fc.boolean(),
  ignoresFrom: fc.boolean(),
})

const recorded = fc.array(fc.nat(6), { maxLength: 80 }).map((steps) => {
  let at = 1_000
  return steps.map((step, id): Recorded => ({ id, at: (at += step) }))
})

const outOf = (url: string) => new Map(url.split('&').map((part) => part.split('=') as [string, string]))

/** What one round reads of this network. */
function round(all: readonly Recorded[], manner: Manners) {
  const read = new Set<number>()
  const shownAt = new Map<number, number>()
  const notes: Course['note'][] = []
  let gone = 0
  let course = courseFrom(null, null)
  let pages = 0

  function answer(question: Question): PageOutcome {
    const asked = question.kind === 'link' ? outOf(question.url) : null
    if (asked !== null && manner.named === 'forgotten') return { kind: 'forgotten', said: 'gone' }
    const from = question.kind === 'from' ? (question.recordedFrom ?? 0) : Number(asked?.get('from'))
    const perPage = question.kind === 'from' ? question.perPage : Number(asked?.get('perPage'))
    const offset = Number(asked?.get('offset') ?? 0)
    const matching = all.slice(gone).filter(({ at }) => manner.ignoresFrom || at >= from)
    const page = matching.slice(offset, offset + Math.min(perPage, manner.atMost))
    const end = offset + page.length
    const url = `from=${from}&perPage=${perPage}&offset=${manner.named === 'inACircle' ? 0 : end}`
    const isMore = end < matching.length
    const next: NextPage =
      !isMore || manner.named === 'never' ? null : manner.named === 'elsewhere' ? 'elsewhere' : { url }
    for (const { id, at } of page) {
      read.add(id)
      shownAt.set(at, (shownAt.get(at) ?? 0) + 1)
    }
    // What vanishes was shown before: nobody can read what was never there to be read.
    if (manner.shrinks && all[gone] !== undefined && read.has(gone)) gone += 1
    return {
      kind: 'read',
      first: (page[0]?.at ?? null) as Instant | null,
      last: (page.at(-1)?.at ?? null) as Instant | null,
      inOrder: true,
      events: page.length,
      fingerprint: page.map(({ id }) => id).join(),
      next,
    }
  }

  while (course.question !== null) {
    pages += 1
    course = afterPage(course, answer(course.question))
    if (course.note !== null) notes.push(course.note)
  }
  return { read, notes, trouble: course.trouble, pages }
}

test('a network that keeps to what it is asked is read whole, whatever becomes of its pages meanwhile', () => {
  fc.assert(
    fc.property(recorded, manners, (all, manner) => {
      const polite: Manners = { ...manner, named: 'honestly', ignoresFrom: false }
      const { read, notes, trouble } = round(all, { ...polite, shrinks: false })
      expect([read.size, notes, trouble]).toEqual([all.length, [], null])
    }),
  )
})

test('pages that shift while they are read cost no event, where no record time fills more than a page', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 80 }),
      fc.integer({ min: 2, max: 30 }),
      (steps, atMost) => {
        let at = 1_000
        const all = steps.map((step, id): Recorded => ({ id, at: (at += step) }))
        const { read } = round(all, { atMost, named: 'honestly', shrinks: true, ignoresFrom: false })
        expect(read.size).toBe(all.length)
      },
    ),
  )
})

test('however a network pages, the round ends, and what it did not show is never passed over without a word', () => {
  fc.assert(
    fc.property(recorded, manners, (all, manner) => {
      const { read, notes, trouble, pages } = round(all, { ...manner, shrinks: false })
      const newest = all.findLast(({ id }) => read.has(id))?.at ?? 0
      const missed = all.filter(({ id, at }) => !read.has(id) && at < newest).map(({ at }) => at)
      const told = new Set(notes.flatMap((note) => (note?.kind === 'withheld' ? [Number(note.at)] : [])))
      expect(missed.filter((at) => !told.has(at) && trouble === null)).toEqual([])
      expect(pages).toBeLessThan(10_000)
    }),
  )
})

test('a network that shows too little at every moment, and never says so, hides nothing that is newer', () => {
  fc.assert(
    fc.property(recorded, fc.integer({ min: 1, max: 5 }), (all, atMost) => {
      const { read } = round(all, { atMost, named: 'never', shrinks: false, ignoresFrom: false })
      const times = new Set(all.map(({ at }) => at))
      expect(new Set(all.filter(({ id }) => read.has(id)).map(({ at }) => at))).toEqual(times)
    }),
  )
})
