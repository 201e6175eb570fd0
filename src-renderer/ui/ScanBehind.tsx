import { Trans } from '@lingui/react/macro'
import type { ScanBehindView } from '#shared/contract/views/scan-behind-view.ts'
import { RawScan } from './RawScan.tsx'

/** The scan behind a record: what came, and as what it was read where the scanner had lost its separators. */
export function ScanBehind({ scan: { raw, readAs, scanner } }: { readonly scan: ScanBehindView }) {
  return (
    <p className="history-scan">
      <RawScan raw={raw} /> <span className="soft">{scanner}</span>
      {readAs !== null && (
        <>
          <br />
          <Trans comment="Below what a scanner sent without separators: the one way to read it that fits what was expected">
            Read by what was expected as <RawScan raw={readAs} />
          </Trans>
        </>
      )}
    </p>
  )
}
