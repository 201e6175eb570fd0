import { Trans, useLingui } from '@lingui/react/macro'
import { unpackingModes } from '#shared/domain/unpacking/mode.ts'
import { useStation } from '../../state/station-context.tsx'
import { unpackingModeWords } from '../../texts/purpose-texts.ts'
import { JobStart } from '../job/JobStart.tsx'

/** What will be scanned: the containers to open, or the items to take out. */
export function UnpackingStart() {
  const { i18n } = useLingui()
  const { client } = useStation()
  return (
    <JobStart
      title={
        <Trans comment="Title of the screen that asks how goods come out of containers">
          What do you want to scan?
        </Trans>
      }
      choices={unpackingModes.map((mode) => ({
        value: mode,
        words: (
          <span className="choice-words">
            {i18n._(unpackingModeWords[mode].word)}
            <span className="choice-means">{i18n._(unpackingModeWords[mode].means)}</span>
          </span>
        ),
      }))}
      start={(mode) => client.call('unpacking.start', { mode })}
    />
  )
}
