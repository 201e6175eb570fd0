import fc from 'fast-check'
import { expect, test } from 'vitest'
import { databaseFile, openLedgerFile, verify } from '#test/support/ledger/ledger-file.ts'
import { writeInAnotherProcess } from '#test/support/ledger/writing-process.ts'

const kills = 25

test(
  `after each of ${kills} kills every acknowledged fact is there and the chain is whole`,
  { timeout: 120_000 },
  async () => {
    const file = databaseFile()
    let acknowledged = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 80 }),
        fc.constantFrom(1, 1, 1, 7, 200),
        async (linesBeforeKill, factsAtOnce) => {
          const writer = writeInAnotherProcess(file, factsAtOnce)
          const lines: (string | null)[] = []
          for (let count = 0; count <= linesBeforeKill; count += 1) lines.push(await writer.nextLine())
          lines.push(...(await writer.kill()))
          expect(lines[0]).toBe('started')
          acknowledged = Math.max(acknowledged, ...lines.slice(1).map(Number))

          const { setAside, database, close } = openLedgerFile(file)
          expect(setAside).toBeNull()
          expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
          close()
          const verified = verify(file)
          // A commit that was not acknowledged may be there too; one that was must be.
          expect(verified.ok && verified.value.sequence).toBeGreaterThanOrEqual(acknowledged)
        },
      ),
      { numRuns: kills, endOnFailure: true },
    )
    expect(acknowledged).toBeGreaterThan(0)
  },
)
