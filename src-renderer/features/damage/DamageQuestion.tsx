import { Plural, Trans } from '@lingui/react/macro'
import type { DamagePreview } from '#shared/contract/views/damage-views.ts'
import type { OpeningsPreview } from '#shared/contract/views/unpacking-views.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { PhotosOfJob } from '../photos/PhotosOfJob.tsx'
import { OpeningsQuestion } from '../unpacking/OpeningsQuestion.tsx'
import { DamagedContainers } from './DamagedContainers.tsx'

type DamageQuestionProps = {
  readonly job: JobId
  readonly preview: DamagePreview
  readonly openings: OpeningsPreview | null
}

/** What the person is asked before a damage job is finished: how much goes on which hold, and what comes out of which container. */
export function DamageQuestion({ job, preview, openings }: DamageQuestionProps) {
  const { damaged, toInspect } = preview
  return (
    <>
      <p className="question-text" data-damaged={damaged} data-to-inspect={toInspect}>
        <Trans comment="Question before a damage job is finished; the parts count items">
          Finish?{' '}
          <Plural
            value={damaged}
            _0="Nothing goes on damaged hold"
            one="One item goes on damaged hold"
            other="# items go on damaged hold"
          />
          ,{' '}
          <Plural
            value={toInspect}
            _0="none is held to be inspected"
            one="one is held to be inspected"
            other="# are held to be inspected"
          />
          , and the network is told.
        </Trans>
      </p>
      <PhotosOfJob job={job} />
      {/* There is room for one table: what comes out is shown nowhere else, what was said stands on the screen before. */}
      {openings === null ? <DamagedContainers preview={preview} job={null} /> : <OpeningsQuestion preview={openings} />}
    </>
  )
}
