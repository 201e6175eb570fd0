import { Trans } from '@lingui/react/macro'
import { Icon } from '../../ui/icons.tsx'

type LabelMarkProps = { readonly prints: number; readonly awaitsScan: boolean }

/** How it stands with the label of an item: none yet, printed and to be scanned, or scanned. */
export function LabelMark({ prints, awaitsScan }: LabelMarkProps) {
  if (prints === 0)
    return (
      <p>
        <Trans comment="Of an item: no label of it was printed here">No label was printed here so far.</Trans>
      </p>
    )
  return awaitsScan ? (
    <p className="label-line" data-label="printed">
      <Icon name="hold" size={32} />
      <Trans comment="Of a label: it was sent to be printed and does not count yet">
        Sent to be printed. It counts once it was scanned: put it on, then scan it.
      </Trans>
    </p>
  ) : (
    <p className="label-line" data-label="verified">
      <Icon name="ok" size={32} />
      <Trans comment="Of a label: the one that was printed last was scanned">Printed and scanned.</Trans>
    </p>
  )
}
