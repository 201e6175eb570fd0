import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'

/** What a scanned badge did. */
export const badgeTexts: Readonly<Record<NonNullable<ScanAnswer['badge']>['outcome'], MessageDescriptor>> = {
  here: msg({ message: 'You are at the station already.', comment: 'What a scanned badge did' }),
  resumes: msg({
    message: 'Scan on. Everything else needs your PIN or password.',
    comment: 'What a scanned badge did: its person took the station over, to scan only',
  }),
  asksForSecret: msg({ message: 'Enter your PIN or password.', comment: 'What a scanned badge did' }),
  identifies: msg({ message: 'To sign, enter your PIN or password.', comment: 'What a scanned badge did' }),
}
