import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useScreen } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import './job-start.css'

type JobStartProps<Choice extends string> = {
  readonly title: ReactNode
  /** In the order of their keys, 1 and up. */
  readonly choices: readonly { readonly value: Choice; readonly words: ReactNode }[]
  readonly start: (choice: Choice) => Promise<Result<{ readonly job: JobId }, Refusal>>
  /** A line below the choices. */
  readonly note?: ReactNode
}

/** One question before the first scan, answered by a key or a touch. Its answer opens the job. */
export function JobStart<Choice extends string>({ title, choices, start, note }: JobStartProps<Choice>) {
  const { open } = useScreen()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState(false)

  const choose = async (choice: Choice) => {
    if (asking) return
    setAsking(true)
    const started = await start(choice)
    setAsking(false)
    if (started.ok) open({ name: 'job', job: started.value.job })
    else setRefusal(started.error)
  }
  const goHome = () => open({ name: 'home' })
  useKeys({
    ...Object.fromEntries(choices.map(({ value }, index) => [String(index + 1), () => void choose(value)])),
    Escape: goHome,
  })

  return (
    <Page
      title={title}
      beside={
        <Button keyName="Esc" onPress={goHome}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {refusal !== null && <Refused refusal={refusal} />}
      <ol className="choices">
        {choices.map(({ value, words }, index) => (
          <li key={value}>
            <button
              type="button"
              className="choice"
              disabled={asking}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => void choose(value)}
            >
              <kbd className="key">{index + 1}</kbd>
              {words}
            </button>
          </li>
        ))}
      </ol>
      {note}
    </Page>
  )
}
