import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/time.ts'
import { advance } from '#shared/sync/advance-message.ts'
import { isSettled, waitsForPerson } from '#shared/sync/message-progress.ts'
import type { Happening, MessageProgress } from '#shared/sync/message-progress.ts'
import { wakeUpOf } from '#shared/sync/wake-up.ts'

const nextTryAt = fc.nat(10 ** 9).map((at) => at as Instant)
const alone = fc.boolean()
const said = fc.string()

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>(
    { kind: 'leaves' },
    { kind: 'signInWanted' },
    { kind: 'accepted', captureUrl: 'http://network/capture/1' },
    { kind: 'captured' },
    { kind: 'outcomeUnclear' },
    { kind: 'jobEndless' },
    { kind: 'foundEqual' },
    { kind: 'stationStarted' },
    { kind: 'timeCame' },
    { kind: 'personSendsAgain' },
    { kind: 'undone' },
    { kind: 'personLeavesOut', reason: 'told by telephone' },
    { kind: 'uploadedByHand', reason: 'uploaded' },
    { kind: 'putIntoFile', file: 'unsent-1' },
    { kind: 'fileNotWritten' },
    { kind: 'takenBackFromFile' },
    { kind: 'replaced' },
  ),
  fc.record({ kind: fc.constantFrom('neverLeft', 'replyLost', 'putOff', 'noAnswer'), nextTryAt }),
  fc.record({ kind: fc.constantFrom('rejected', 'partlyRefused'), alone, said }),
  fc.record({ kind: fc.constant('tooLarge' as const), alone, said, splitTo: fc.option(fc.integer({ min: 1 })) }),
  fc.record({ kind: fc.constant('beforeItsTime' as const), maybeStored: alone, nextTryAt }),
  fc.record({ kind: fc.constant('saidDuplicate' as const), alone }),
  fc.record({ kind: fc.constant('foundOther' as const), said }),
  fc.record({ kind: fc.constant('notFound' as const), attempts: fc.nat(10), nextTryAt }),
)

/** The message's way through a random world, from the queue. */
const way = fc.array(happening, { maxLength: 60 }).map((happenings) => {
  const states: { readonly before: MessageProgress; readonly happening: Happening; readonly after: MessageProgress }[] =
    []
  let before: MessageProgress = { state: 'queued', mayBeThere: false }
  for (const what of happenings) {
    const after = advance(before, what)
    states.push({ before, happening: what, after })
    before = after
  }
  return states
})

test('a settled message stays settled whatever is said; only what was left out and then undone is voided', () => {
  fc.assert(
    fc.property(way, (steps) => {
      const left = steps
        .filter(({ before, after }) => isSettled(before.state) && after !== before)
        .map(({ before, happening: what, after }) => [before.state, what.kind, after.state])
      expect(left).toEqual(left.map(() => ['setAside', 'undone', 'voided']))
    }),
  )
})

test('whatever is not settled has a wake-up, or waits for a person with a reason', () => {
  fc.assert(
    fc.property(way, fc.option(fc.nat(1_000)), (steps, heldBackBy) => {
      for (const { after } of steps) {
        const wakeUp = wakeUpOf(after, heldBackBy)
        expect(wakeUp.by === 'nothing').toBe(isSettled(after.state))
        expect(wakeUp.by === 'person').toBe(waitsForPerson(after.state) || after.state === 'exported')
        if (wakeUp.by === 'earlierMessage') expect(wakeUp.earlier).toBe(heldBackBy)
      }
    }),
  )
})

test('a message is voided only by undoing, and only when no try of it may have arrived', () => {
  fc.assert(
    fc.property(way, (steps) => {
      const voidedAt = steps.findIndex(({ after }) => after.state === 'voided')
      if (voidedAt < 0) return
      expect(steps[voidedAt]?.happening.kind).toBe('undone')
      // A try is over, and surely did not arrive, when it never left, when nothing of it was taken, or when the network showed or said so.
      let mayBeThere = false
      for (const { before, happening: what, after } of steps.slice(0, voidedAt)) {
        if (after === before) continue
        if (after.state === 'unsure' || after.state === 'processed') mayBeThere = true
        if (after.state === 'refused' && (what.kind === 'rejected' || what.kind === 'foundOther')) mayBeThere = false
        if (what.kind === 'uploadedByHand' || what.kind === 'takenBackFromFile') mayBeThere = true
      }
      expect(mayBeThere).toBe(false)
    }),
  )
})

test('a message is processed only when the network said that it captured it or showed its events', () => {
  fc.assert(
    fc.property(way, (steps) => {
      for (const { before, happening: what, after } of steps) {
        if (before.state === 'processed' || after.state !== 'processed') continue
        expect([before.state, what.kind]).toSatisfy(
          ([state, kind]: readonly [string, string]) =>
            (state === 'accepted' && kind === 'captured') || (state === 'unsure' && kind === 'foundEqual'),
        )
      }
    }),
  )
})

test('a message that may have arrived is never sent again before the network was asked and did not hold it, or rejected it', () => {
  fc.assert(
    fc.property(way, (steps) => {
      for (const { before, happening: what, after } of steps) {
        const mayHaveArrived = before.state === 'sending' || before.state === 'accepted' || before.state === 'unsure'
        if (!mayHaveArrived || (after.state !== 'queued' && after.state !== 'waiting')) continue
        expect(['neverLeft', 'putOff', 'signInWanted', 'tooLarge', 'rejected', 'beforeItsTime', 'notFound']).toContain(
          what.kind,
        )
      }
    }),
  )
})

test('a message is split only where it waits here, or was asked for because it is too large', () => {
  fc.assert(
    fc.property(way, (steps) => {
      for (const { before, happening: what, after } of steps) {
        if (before.state === 'split' || after.state !== 'split') continue
        expect(what.kind).toBe('replaced')
        expect([before.state, before.state === 'unsure' ? before.doubt.because : null]).toSatisfy(
          ([state, because]: readonly [string, string | null]) => state === 'queued' || because === 'tooLarge',
        )
      }
    }),
  )
})

test('a refused or parked message has a reason, and only a person moves it', () => {
  fc.assert(
    fc.property(way, (steps) => {
      for (const { before, happening: what, after } of steps) {
        if (waitsForPerson(before.state) && after.state !== before.state)
          expect(['personSendsAgain', 'personLeavesOut', 'uploadedByHand', 'undone']).toContain(what.kind)
        if (!waitsForPerson(before.state) && waitsForPerson(after.state)) {
          expect(['tooLarge', 'rejected', 'foundOther', 'notFound']).toContain(what.kind)
        }
      }
    }),
  )
})

test('a message in a file leaves it only by a person, or because the file was never written, and is asked for before it is sent', () => {
  fc.assert(
    fc.property(way, (steps) => {
      for (const { before, happening: what, after } of steps) {
        if (after.state === 'exported' && before.state !== 'exported') {
          expect(what.kind).toBe('putIntoFile')
          expect(['queued', 'waiting', 'unsure']).toContain(before.state)
        }
        if (before.state !== 'exported' || after === before) continue
        expect(['takenBackFromFile', 'fileNotWritten', 'uploadedByHand']).toContain(what.kind)
        if (what.kind === 'takenBackFromFile') expect(after.state).toBe('unsure')
        if (what.kind === 'fileNotWritten') expect(after.state).toBe(before.mayBeThere ? 'unsure' : 'queued')
      }
    }),
  )
})

test('whatever has happened, a network that works again brings the message to its end', () => {
  fc.assert(
    fc.property(way, (steps) => {
      let now: MessageProgress = steps.at(-1)?.after ?? { state: 'queued', mayBeThere: false }
      for (let turn = 0; turn < 6; turn++) now = advance(now, nextThatWorks(now))
      expect(['processed', 'refused', 'parked', 'split', 'voided', 'setAside']).toContain(now.state)
    }),
  )
})

/** What wakes a message in each state, in a world where everything works. */
function nextThatWorks({ state }: MessageProgress): Happening {
  switch (state) {
    case 'queued':
      return { kind: 'leaves' }
    case 'waiting':
      return { kind: 'timeCame' }
    case 'sending':
      return { kind: 'accepted', captureUrl: 'http://network/capture/1' }
    case 'unsure':
      return { kind: 'foundEqual' }
    case 'accepted':
    case 'processed':
    case 'refused':
    case 'parked':
    case 'split':
    case 'voided':
    case 'setAside':
      return { kind: 'captured' }
    case 'exported':
      return { kind: 'takenBackFromFile' }
  }
}
