import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { DamagePreview } from '#shared/contract/views/damage-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { contentsFindings } from '#shared/domain/damage/findings.ts'
import type { ContentsFinding } from '#shared/domain/damage/findings.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { useStation } from '../../state/station-context.tsx'
import { contentsFindingWords } from '../../texts/damage-texts.ts'
import { Refused } from '../../ui/Refused.tsx'
import { ContainerName } from '../unpacking/ContainerName.tsx'
import './damage.css'

type DamagedContainersProps = {
  readonly preview: DamagePreview
  /** The open job, in which another thing may be said; null where nothing can be changed here. */
  readonly job: JobId | null
}

/** The containers of a damage job with what was said of their contents, which can be changed until the job is finished. */
export function DamagedContainers({ preview: { containers, containersInAll }, job }: DamagedContainersProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const shown = containers.length
  if (shown === 0) return null

  const say = async (container: DamagePreview['containers'][number], contents: ContentsFinding) => {
    if (job === null) return
    const answer = await client.call('damage.sayContents', { job, container: container.container.id, contents })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    // It scrolls by itself, so it must be reachable by key.
    <div className="progress-table damaged-containers" tabIndex={0}>
      {refusal !== null && <Refused refusal={refusal} />}
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans comment="Column: a damaged container">Container</Trans>
            </th>
            <th scope="col" className="number">
              <Trans comment="Column: how many items are in a container">Inside</Trans>
            </th>
            <th scope="col">
              <Trans comment="Column: what was said of the contents of a damaged container">Contents</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {containers.map((each) => (
            <tr key={each.container.id} data-container={each.container.id} data-contents={each.contents ?? 'asked'}>
              <th scope="row">
                <ContainerName container={each.container} />
              </th>
              <td className="number">{new Intl.NumberFormat(i18n.locale).format(each.inside)}</td>
              <td>
                {job === null ? (
                  each.contents !== null && i18n._(contentsFindingWords[each.contents].word)
                ) : (
                  <span className="contents-said">
                    {contentsFindings.map((finding) => (
                      <button
                        key={finding}
                        type="button"
                        className="contents-answer"
                        aria-pressed={each.contents === finding}
                        onClick={() => void say(each, finding)}
                      >
                        {each.contents === finding && '✓ '}
                        {i18n._(contentsFindingWords[finding].word)}
                      </button>
                    ))}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {containersInAll > shown && (
        <p className="note">
          <Plural
            comment="Below a list of containers that shows only the first of them"
            value={containersInAll - shown}
            one="And one more container."
            other="And # more containers."
          />
        </p>
      )}
    </div>
  )
}
