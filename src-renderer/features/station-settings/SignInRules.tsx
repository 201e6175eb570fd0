import { Trans, useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { StationStatus } from '#shared/contract/views/station-views.ts'
import { useStation } from '../../state/station-context.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { ChoiceField } from './ChoiceField.tsx'

/** The times that are offered, in minutes. */
const idleChoices = [2, 5, 10, 15, 30, 60] as const
const resumeChoices = [0, 15, 30, 60, 120, 240, 480] as const

type SignInRulesProps = {
  readonly status: Pick<StationStatus, 'idleLockMinutes' | 'badgeResumeMinutes'>
  readonly maySetUp: boolean
}

/** When a station that nobody touches is locked, and how long a badge alone is enough to go on scanning. */
export function SignInRules({ status, maySetUp }: SignInRulesProps) {
  const { t } = useLingui()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { idleLockMinutes, badgeResumeMinutes } = status
  const set = async (change: Partial<SignInRulesProps['status']>) => {
    const answer = await client.call('site.setSignInRules', { idleLockMinutes, badgeResumeMinutes, ...change })
    setRefusal(answer.ok ? null : answer.error)
  }
  const minutes = (count: number) =>
    t({ message: plural(count, { one: '# minute', other: '# minutes' }), comment: 'A choice in a list' })
  return (
    <section className="panel">
      <h2>
        <Trans comment="Title of a part of the settings: signing in">People at the station</Trans>
      </h2>
      <div className="settings-columns">
        <ChoiceField
          label={t({ message: 'Lock after', comment: 'Label: nobody touched the station for so long' })}
          options={withValue(idleChoices, idleLockMinutes)}
          chosen={idleLockMinutes}
          word={minutes}
          disabled={!maySetUp}
          onChoose={(chosen) => void set({ idleLockMinutes: chosen })}
        />
        <ChoiceField
          label={t({ message: 'The badge alone is enough to go on scanning for', comment: 'Label of a list of times' })}
          options={withValue(resumeChoices, badgeResumeMinutes)}
          chosen={badgeResumeMinutes}
          word={(count) =>
            count === 0 ? t({ message: 'Never', comment: 'A choice in a list of times' }) : minutes(count)
          }
          disabled={!maySetUp}
          onChoose={(chosen) => void set({ badgeResumeMinutes: chosen })}
        />
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
    </section>
  )
}

/** The choices with the one that is so, whoever set it. */
function withValue(choices: readonly number[], value: number): readonly number[] {
  return choices.includes(value) ? choices : [...choices, value].toSorted((one, other) => one - other)
}
