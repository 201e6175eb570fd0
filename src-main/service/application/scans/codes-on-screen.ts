import type { Instant } from '#shared/kernel/time.ts'
import type { ScreenCode } from '#shared/scan/command-code.ts'
import { judgeScreenCode, noCodes } from '#shared/scan/shown-codes.ts'
import type { ShownVerdict } from '#shared/scan/shown-codes.ts'

/** What the page says that it shows. In memory only: after a restart the page says it anew. */
export type CodesOnScreen = {
  readonly show: (codes: readonly ScreenCode[], since: Instant) => void
  /** Judges a scanned code. One that counts is spent, with all that was shown beside it, until the page shows codes again. */
  readonly take: (code: ScreenCode, scannedAt: Instant) => ShownVerdict
}

/** No page has said anything yet. */
export function createCodesOnScreen(): CodesOnScreen {
  let shown = { codes: noCodes, since: 0 as Instant }
  return {
    show: (codes, since) => {
      shown = { codes, since }
    },
    take: (code, scannedAt) => {
      const verdict = judgeScreenCode(shown, code, scannedAt)
      if (verdict === 'shown') shown = { ...shown, codes: noCodes }
      return verdict
    },
  }
}
