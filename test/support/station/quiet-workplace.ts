import { createCancelAsked } from '#service/application/scans/cancel-asked.ts'
import { createCodesOnScreen } from '#service/application/scans/codes-on-screen.ts'
import { onTestFinished } from 'vitest'
import { openDoor } from '#service/application/people/door.ts'
import type { Workplace } from '#service/application/workplace.ts'
import { readClock } from '#service/clock.ts'
import { uuidv7 } from '#service/ids.ts'
import { openAttachedFiles } from '#service/persistence/attached-files.ts'
import { allMigrations } from '#service/persistence/migrations/all.ts'
import { openDatabase } from '#service/persistence/database/open-database.ts'
import { openRecords } from '#service/persistence/records.ts'
import { databaseFile, valueOf } from '#test/support/ledger/ledger-file.ts'
import { keyOfNoStation } from '#test/support/station/key-of-no-station.ts'

/** A station whose records are real and whose pages nobody looks at; closed when the test is over. */
export function quietWorkplace(): Workplace {
  const file = databaseFile()
  const opened = valueOf(openDatabase(file, { migrations: allMigrations }))
  onTestFinished(opened.close)
  const ids = uuidv7()
  const desk = { ...openRecords(opened.database, ids), ids, readClock }
  const nothing = () => undefined
  const door = openDoor(desk, { changed: nothing, lock: nothing })
  onTestFinished(door.activity.stop)
  return {
    ...desk,
    ...door,
    stationKey: keyOfNoStation(),
    files: openAttachedFiles(file),
    tell: nothing,
    statusChanged: nothing,
    cancelAsked: createCancelAsked(),
    codesOnScreen: createCodesOnScreen(),
    wakeSending: nothing,
    wakePulling: nothing,
    refusalOf: (failure) => {
      throw failure
    },
  }
}
