import { Trans, useLingui } from '@lingui/react/macro'
import { damageReasons } from '#shared/domain/damage/reasons.ts'
import { useStation } from '../../state/station-context.tsx'
import { damageReasonWords } from '../../texts/word-texts.ts'
import { JobStart } from '../job/JobStart.tsx'

/** What happened to the packs: the reason of the job. */
export function DamageStart() {
  const { i18n } = useLingui()
  const { client } = useStation()
  return (
    <JobStart
      title={
        <Trans comment="Title of the screen that asks for the reason of damage">What happened to the packs?</Trans>
      }
      choices={damageReasons.map((reason) => ({ value: reason, words: i18n._(damageReasonWords[reason]) }))}
      start={(reason) => client.call('damage.start', { reason })}
      note={
        <p className="soft">
          <Trans comment="Below the reasons">
            The reason holds for every pack of the job. Start one job per reason.
          </Trans>
        </p>
      }
    />
  )
}
