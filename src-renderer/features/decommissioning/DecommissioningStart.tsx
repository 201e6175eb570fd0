import { Trans, useLingui } from '@lingui/react/macro'
import { decommissionReasons } from '#shared/domain/decommissioning/reasons.ts'
import { useStation } from '../../state/station-context.tsx'
import { decommissionReasonWords } from '../../texts/decommissioning-texts.ts'
import { JobStart } from '../job/JobStart.tsx'

/** Why numbers are taken out of use: one reason for all that is scanned. */
export function DecommissioningStart() {
  const { i18n } = useLingui()
  const { client } = useStation()
  return (
    <JobStart
      title={
        <Trans comment="Title of the screen that asks why numbers are taken out of use">
          Why are they taken out of use?
        </Trans>
      }
      choices={decommissionReasons.map((reason) => ({
        value: reason,
        words: (
          <span className="choice-words">
            {i18n._(decommissionReasonWords[reason].word)}
            <span className="choice-means">{i18n._(decommissionReasonWords[reason].means)}</span>
          </span>
        ),
      }))}
      start={(reason) => client.call('decommissioning.start', { reason })}
    />
  )
}
