import { expect, test } from 'vitest'
import { databaseFile, openLedgerFile, refusalToOpen } from '#test/support/ledger/ledger-file.ts'
import { writeInAnotherProcess } from '#test/support/ledger/writing-process.ts'

test('the database of another process is refused while that lives, and is free the moment it is killed', async () => {
  const file = databaseFile()
  const owner = writeInAnotherProcess(file)
  expect(await owner.nextLine()).toBe('started')
  expect(await owner.nextLine()).toBe('1')

  expect(refusalToOpen(file)).toEqual({ code: 'DATABASE_IN_USE', details: { path: file } })
  // The owner is not disturbed.
  expect(await owner.nextLine()).toBe('2')

  await owner.kill()
  expect(openLedgerFile(file).setAside).toBeNull()
})
