import { expect, test } from 'vitest'
import { leaving, opened } from '#service/persistence/database/openings.ts'
import { unpackingModes } from '#shared/domain/unpacking/mode.ts'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

test.each(unpackingModes)('what a job takes out is found by keys, however many items there are (%s)', (mode) => {
  const database = databaseAfter(17)
  const ofJob = (question: string) => question.replaceAll(':job', "'j1'")
  for (const question of [leaving[mode], opened[mode]])
    expect(planOf(database, ofJob(question))).not.toMatch(/SCAN (item|job_item)\b/)
  expect(planOf(database, ofJob(opened[mode]))).toMatch(/SEARCH content_count USING PRIMARY KEY/)
})
