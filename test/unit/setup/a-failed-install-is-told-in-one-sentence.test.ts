import { expect, test } from 'vitest'
import { isIncomplete, whyInstallFailed } from '#scripts/setup/install-rules.mjs'

const cases = [
  { report: 'npm error code ENOSPC\nnpm error syscall write', says: 'The disk is full' },
  { report: 'npm error code EINTEGRITY\nnpm error sha512-a integrity checksum failed', says: 'wrong integrity value' },
  { report: 'npm error code EACCES\nnpm error syscall mkdir', says: 'no right to write' },
  { report: 'npm error code ENOTFOUND\nnpm error network request failed', says: 'could not be downloaded' },
  { report: 'npm error code E404\nnpm error 404 Not Found', says: 'could not be downloaded' },
  { report: 'npm error code E503\nnpm error 503 Service Unavailable', says: 'could not be downloaded' },
]

test.each(cases)('$report', ({ report, says }) => {
  const sentence = whyInstallFailed(report)
  expect(sentence).toContain(says)
  expect(sentence).toMatch(/, then run the same command again\.$/)
  expect(sentence).not.toContain('\n')
})

test('what npm says of no known kind is passed on whole', () => {
  expect(whyInstallFailed('npm error something new\n')).toContain('npm error something new')
})

test('an install that ended well but could not write every file is a failed one', () => {
  expect(isIncomplete('npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write')).toBe(true)
  expect(isIncomplete('npm warn EBADENGINE Unsupported engine\nadded 378 packages')).toBe(false)
})
