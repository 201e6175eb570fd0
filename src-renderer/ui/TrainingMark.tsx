import { Trans } from '@lingui/react/macro'
import './training-mark.css'

/** The mark of a training site: on every screen, so that nobody mistakes practice for work. */
export function TrainingMark() {
  return (
    <strong className="training-mark">
      <Trans comment="The mark of a training site, on every screen; in capitals">TRAINING</Trans>
    </strong>
  )
}
