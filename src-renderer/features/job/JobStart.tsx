import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useScreen } from '../../state/station-context.tsx'
import { ChoicePage } from './ChoicePage.tsx'
import type { Choice } from './ChoicePage.tsx'

type JobStartProps<Value extends string> = {
  readonly title: ReactNode
  readonly choices: readonly Choice<Value>[]
  readonly start: (choice: Value) => Promise<Result<{ readonly job: JobId }, Refusal>>
  /** A line below the choices. */
  readonly note?: ReactNode
}

/** One question before the first scan. Its answer opens the job. */
export function JobStart<Value extends string>({ title, choices, start, note }: JobStartProps<Value>) {
  const { open } = useScreen()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState(false)

  const choose = async (choice: Value) => {
    if (asking) return
    setAsking(true)
    const started = await start(choice)
    setAsking(false)
    if (started.ok) open({ name: 'job', job: started.value.job })
    else setRefusal(started.error)
  }
  return (
    <ChoicePage
      title={title}
      choices={choices}
      onChoose={(choice) => void choose(choice)}
      onBack={() => open({ name: 'home' })}
      disabled={asking}
      refusal={refusal}
      note={note}
    />
  )
}
