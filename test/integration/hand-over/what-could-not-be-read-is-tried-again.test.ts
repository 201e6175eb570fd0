import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openHandingOver } from '#service/application/batches/hand-over.ts'
import type { HandOvers } from '#service/persistence/hand-overs.ts'
import { quietWorkplace } from '#test/support/station/quiet-workplace.ts'

/** Handing over from records that answer as `look` has it, one question for the system after the other. */
function handingOver(look: (time: number) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-hand-over-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const workplace = quietWorkplace()
  let looks = 0
  const handOvers: HandOvers = {
    ...workplace.handOvers,
    system: () => {
      look((looks += 1))
      return workplace.handOvers.system()
    },
  }
  const told: unknown[] = []
  const opened = openHandingOver({
    workplace: {
      ...workplace,
      handOvers,
      refusalOf: (failure) => (told.push(failure), { code: 'INTERNAL', details: {} }) as never,
    },
    folder,
    openTransport: () => {
      throw new Error('nothing is handed over here')
    },
    random: () => 0.5,
    pace: { first: 1, longest: 5 },
    onChange: () => undefined,
  })
  onTestFinished(opened.stop)
  return { told, wake: opened.wake }
}

test('records that cannot be read are looked at again, though nobody calls', async () => {
  const again = Promise.withResolvers<void>()
  const { told } = handingOver((time) => {
    if (time === 1) throw new Error('the records are held by another program')
    again.resolve()
  })
  await again.promise
  expect(told).toHaveLength(1)
})

test('who calls while it looks is not forgotten', async () => {
  const again = Promise.withResolvers<void>()
  const { told, wake } = handingOver((time) => {
    // The call is heard after this look, and before the round that makes it has ended.
    if (time === 1) wake()
    else again.resolve()
  })
  await again.promise
  expect(told).toEqual([])
})
