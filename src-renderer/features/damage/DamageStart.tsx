import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { damageReasons } from '#shared/domain/damage/reasons.ts'
import type { DamageReason } from '#shared/domain/damage/reasons.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { damageReasonWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import './damage-start.css'

/** One question before the first scan: what happened to the packs. Its answer opens the job. */
export function DamageStart() {
  const { i18n } = useLingui()
  const { client } = useStation()
  const { open } = useScreen()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState(false)

  const start = async (reason: DamageReason) => {
    if (asking) return
    setAsking(true)
    const started = await client.call('damage.start', { reason })
    setAsking(false)
    if (started.ok) open({ name: 'damageJob', job: started.value.job })
    else setRefusal(started.error)
  }
  const goHome = () => open({ name: 'home' })
  useKeys({
    ...Object.fromEntries(damageReasons.map((reason, index) => [String(index + 1), () => void start(reason)])),
    Escape: goHome,
  })

  return (
    <Page
      title={
        <Trans comment="Title of the screen that asks for the reason of damage">What happened to the packs?</Trans>
      }
      beside={
        <Button keyName="Esc" onPress={goHome}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {refusal !== null && <Refused refusal={refusal} />}
      <ol className="reasons">
        {damageReasons.map((reason, index) => (
          <li key={reason}>
            <button
              type="button"
              className="reason"
              disabled={asking}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => void start(reason)}
            >
              <kbd className="key">{index + 1}</kbd>
              {i18n._(damageReasonWords[reason])}
            </button>
          </li>
        ))}
      </ol>
      <p className="soft">
        <Trans comment="Below the reasons">The reason holds for every pack of the job. Start one job per reason.</Trans>
      </p>
    </Page>
  )
}
