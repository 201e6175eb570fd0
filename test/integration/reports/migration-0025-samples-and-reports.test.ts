import { expect, test } from 'vitest'
import { reportQuestions } from '#service/persistence/reports.ts'
import { databaseAfter, planOf } from '#test/support/station/migrated-database.ts'

const newest = Number.MAX_SAFE_INTEGER

test('a pack is a sample once, for one of the reasons that the network knows', () => {
  const database = databaseAfter(newest)
  database.exec(`insert into sample (item, reason, since) values ('i1', 'sampled', 1)`)
  expect(() => database.exec(`insert into sample (item, reason, since) values ('i1', 'sampled', 2)`)).toThrow('UNIQUE')
  expect(() => database.exec(`insert into sample (item, reason, since) values ('i2', 'tasted', 1)`)).toThrow('CHECK')
})

test('an act triggers a report once, and a confirmation has its reference and its day', () => {
  const database = databaseAfter(newest)
  const add = `insert into report (act, report, sequence, act_kind, market, items, filed_by, act_at, act_day, due_at)
    values ('f1', 'mdlp552', 1, 'sampling', 'RU', 1, 'network', 1, '2026-11-23', 2)`
  database.exec(add)
  expect(() => database.exec(add)).toThrow('UNIQUE')
  expect(() => database.exec('update report set confirmed_at = 3')).toThrow('CHECK')
  database.exec(`update report set confirmed_at = 3, reference = 'r', filed_on = '2026-11-24', open = 0`)
})

test('what is late, and what the network has by now, is found by keys: every status asks for it', () => {
  const database = databaseAfter(newest)
  const overdue = planOf(database, reportQuestions.overdue.replaceAll('?', '1'))
  expect(overdue).toMatch(/INDEX report_open/)
  expect(overdue).not.toMatch(/TEMP B-TREE|SCAN person/)
  const toldSince = planOf(database, reportQuestions.toldSince)
  expect(toldSince).toMatch(/INDEX report_untold/)
  expect(toldSince).toMatch(/INDEX outbox_message_of_fact/)
})
