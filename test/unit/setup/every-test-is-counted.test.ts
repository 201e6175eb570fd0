import { expect, test } from 'vitest'
import { countPlaywright, countVitest } from '#scripts/check/tests.ts'

test('a file that did not load counts as a failure, though none of its tests failed', () => {
  const report = {
    numPassedTests: 12,
    numFailedTests: 1,
    numPendingTests: 2,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(countVitest(JSON.stringify(report))).toMatchObject({ passed: 12, failed: 2, skipped: 2 })
})

test('a test that passed at the second try is a failure', () => {
  const report = { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 1 }, errors: [] }
  expect(countPlaywright(JSON.stringify(report))).toMatchObject({ passed: 3, failed: 1, skipped: 1 })
})

test('an error outside of any test is a failure', () => {
  const report = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'no display' }] }
  expect(countPlaywright(JSON.stringify(report))).toMatchObject({ passed: 0, failed: 1 })
})
