import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import { unpackingModes } from '#shared/domain/unpacking/mode.ts'
import type { UnpackingMode } from '#shared/domain/unpacking/mode.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { unpackingModeWords } from '../../texts/purpose-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import '../job/job-start.css'

/** One question before the first scan: what will be scanned. Its answer opens the job. */
export function UnpackingStart() {
  const { i18n } = useLingui()
  const { client } = useStation()
  const { open } = useScreen()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState(false)

  const start = async (mode: UnpackingMode) => {
    if (asking) return
    setAsking(true)
    const started = await client.call('unpacking.start', { mode })
    setAsking(false)
    if (started.ok) open({ name: 'job', job: started.value.job })
    else setRefusal(started.error)
  }
  const goHome = () => open({ name: 'home' })
  useKeys({
    ...Object.fromEntries(unpackingModes.map((mode, index) => [String(index + 1), () => void start(mode)])),
    Escape: goHome,
  })

  return (
    <Page
      title={
        <Trans comment="Title of the screen that asks how goods come out of containers">
          What do you want to scan?
        </Trans>
      }
      beside={
        <Button keyName="Esc" onPress={goHome}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {refusal !== null && <Refused refusal={refusal} />}
      <ol className="choices">
        {unpackingModes.map((mode, index) => (
          <li key={mode}>
            <button
              type="button"
              className="choice"
              disabled={asking}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => void start(mode)}
            >
              <kbd className="key">{index + 1}</kbd>
              <span className="choice-words">
                {i18n._(unpackingModeWords[mode].word)}
                <span className="choice-means">{i18n._(unpackingModeWords[mode].means)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Page>
  )
}
