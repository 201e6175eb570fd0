import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { DamagePreview } from '#shared/contract/views/damage-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { contentsFindings } from '#shared/domain/damage/findings.ts'
import type { ContentsFinding } from '#shared/domain/damage/findings.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { useStation } from '../../state/station-context.tsx'
import { contentsCommands, contentsFindingWords } from '../../texts/damage-texts.ts'
import { Refused } from '../../ui/Refused.tsx'
import { byNumber, useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { ContainerName } from '../unpacking/ContainerName.tsx'
import '../job/job-start.css'

type ContentsQuestionProps = { readonly job: JobId; readonly asked: NonNullable<DamagePreview['asked']> }

/**
 * What is with the contents of a damaged container? Stands in the place of the progress until it is answered, by key, touch
 * or the code on the button; scans are recorded meanwhile.
 */
export function ContentsQuestion({ job, asked: { container, inside } }: ContentsQuestionProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const say = async (contents: ContentsFinding) => {
    const answer = await client.call('damage.sayContents', { job, container: container.id, contents })
    setRefusal(answer.ok ? null : answer.error)
  }
  useKeys(Object.fromEntries(contentsFindings.map((finding, index) => [String(index + 1), () => void say(finding)])))
  useScreenCodes(byNumber(contentsFindings.map((finding) => () => void say(finding))), container.id)

  return (
    <div className="question" role="alert" data-asked={container.id} data-inside={inside}>
      <h2 className="question-text">
        <Trans comment="Question about a damaged container; its name, and how many items are in it">
          What about the contents of <ContainerName container={container} />?{' '}
          <Plural value={inside} one="One item is in it." other="# items are in it." />
        </Trans>
      </h2>
      {refusal !== null && <Refused refusal={refusal} />}
      <ol className="choices">
        {contentsFindings.map((finding, index) => (
          <li key={finding}>
            <button
              type="button"
              className="choice"
              aria-keyshortcuts={String(index + 1)}
              onClick={() => void say(finding)}
            >
              <kbd className="key">{index + 1}</kbd>
              <span className="choice-words">
                {i18n._(contentsFindingWords[finding].word)}
                <span className="choice-means">{i18n._(contentsFindingWords[finding].means)}</span>
                <span className="action-code code">{commandBarcodes[contentsCommands[finding]]}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
