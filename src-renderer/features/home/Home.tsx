import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OpenJobView } from '#shared/contract/views.ts'
import { mayWorkOnTheFloor } from '#shared/domain/people/person.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Icon } from '../../ui/icons.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { OpenJob } from './OpenJob.tsx'
import './home.css'

const noJobs: readonly OpenJobView[] = []

/** Where work begins: jobs that were left open first, then the operations of this site. */
export function Home() {
  const { i18n } = useLingui()
  const { client } = useStation()
  const { open } = useScreen()
  const answer = useQuery('home.openJobs', {})
  const session = useStationState((state) => state.status?.session ?? null)
  const attention = useStationState((state) => state.status?.attention ?? 0)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const jobs = answer.kind === 'answered' ? answer.value.jobs : noJobs
  const mayWork = session !== null && mayWorkOnTheFloor(session.role)

  const goOn = async (job: JobId) => {
    const taken = await client.call('job.takeInHand', { job })
    if (taken.ok) open({ name: 'job', job })
    else setRefusal(taken.error)
  }
  const startDamage = () => open({ name: 'damageStart' })
  const startUnpacking = () => open({ name: 'unpackingStart' })
  const startPacking = () => open({ name: 'packingStart' })
  const startReceiving = async () => {
    const started = await client.call('receiving.start', { shipment: null })
    if (started.ok) open({ name: 'job', job: started.value.job })
    else setRefusal(started.error)
  }
  useKeys(mayWork ? { '1': startDamage, '2': startUnpacking, '3': startPacking, '4': () => void startReceiving() } : {})

  return (
    <Page
      title={
        <Trans comment="Title of the home screen; the placeholder is the person's name">
          Hello, {session?.name ?? ''}
        </Trans>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {refusal !== null && <Refused refusal={refusal} />}
      {jobs.length > 0 && (
        <section className="home-part">
          <h2>
            <Plural
              comment="Above the open jobs on the home screen"
              value={jobs.length}
              one="One job is still open"
              other="# jobs are still open"
            />
          </h2>
          <ul className="open-jobs">
            {jobs.map((job) => (
              <OpenJob key={job.id} job={job} locale={i18n.locale} mayWork={mayWork} onGoOn={() => void goOn(job.id)} />
            ))}
          </ul>
        </section>
      )}
      <section className="home-part">
        <h2>
          <Trans comment="Above the operations on the home screen">What do you want to do?</Trans>
        </h2>
        <div className="tiles">
          <button
            type="button"
            className="tile tile-operation"
            disabled={!mayWork}
            onClick={startDamage}
            aria-keyshortcuts="1"
          >
            <Icon name="damage" size={64} />
            <span className="tile-words">
              <strong>
                <kbd className="key">1</kbd> <Trans comment="An operation">Damage</Trans>
              </strong>
              <span>
                <Trans comment="What the operation Damage does">Scan damaged packs and put them on hold.</Trans>
              </span>
            </span>
          </button>
          <button
            type="button"
            className="tile tile-operation"
            disabled={!mayWork}
            onClick={startUnpacking}
            aria-keyshortcuts="2"
          >
            <Icon name="unpack" size={64} />
            <span className="tile-words">
              <strong>
                <kbd className="key">2</kbd> <Trans comment="An operation">Unpack</Trans>
              </strong>
              <span>
                <Trans comment="What the operation Unpack does">Open containers, or take items out of them.</Trans>
              </span>
            </span>
          </button>
          <button
            type="button"
            className="tile tile-operation"
            disabled={!mayWork}
            onClick={startPacking}
            aria-keyshortcuts="3"
          >
            <Icon name="pack" size={64} />
            <span className="tile-words">
              <strong>
                <kbd className="key">3</kbd>{' '}
                <Trans context="operation" comment="An operation: putting items into containers">
                  Pack
                </Trans>
              </strong>
              <span>
                <Trans comment="What the operation Pack does">
                  Put items into a new container, or into one that is here.
                </Trans>
              </span>
            </span>
          </button>
          <button
            type="button"
            className="tile tile-operation"
            disabled={!mayWork}
            onClick={() => void startReceiving()}
            aria-keyshortcuts="4"
          >
            <Icon name="receive" size={64} />
            <span className="tile-words">
              <strong>
                <kbd className="key">4</kbd> <Trans comment="An operation">Receive</Trans>
              </strong>
              <span>
                <Trans comment="What the operation Receive does">Scan what came in; its shipment is found.</Trans>
              </span>
            </span>
          </button>
          <button
            type="button"
            className="tile"
            onClick={() => open({ name: 'lookUp', searched: '' })}
            aria-keyshortcuts="F3"
          >
            <Icon name="lookUp" size={48} />
            <span className="tile-words">
              <strong>
                <kbd className="key">F3</kbd> <Trans comment="Title of the screen that finds items">Look up</Trans>
              </strong>
              <span>
                <Trans comment="What the look-up is for">Find any item and everything about it.</Trans>
              </span>
            </span>
          </button>
          <button type="button" className="tile" onClick={() => open({ name: 'shipments' })}>
            <Icon name="shipment" size={48} />
            <span className="tile-words">
              <strong>
                <Trans comment="Title of the list of announced shipments">Expected shipments</Trans>
              </strong>
              <span>
                <Trans comment="What the list of announced shipments shows">
                  What others have announced to this site.
                </Trans>
              </span>
            </span>
          </button>
          <button type="button" className="tile" onClick={() => open({ name: 'attention' })}>
            <Icon name="attention" size={48} />
            <span className="tile-words">
              <strong>
                <Trans comment="Title of the list of all that waits for a person">Needs attention</Trans>
              </strong>
              <span>
                <Plural
                  comment="On the tile of the list"
                  value={attention}
                  _0="Nothing waits for you."
                  one="One thing waits for a person."
                  other="# things wait for a person."
                />
              </span>
            </span>
          </button>
          <button type="button" className="tile" onClick={() => open({ name: 'network' })}>
            <Icon name="online" size={48} />
            <span className="tile-words">
              <strong>
                <Trans comment="Title of the network screen">Network</Trans>
              </strong>
              <span>
                <Trans comment="What the network screen shows">What was sent, and what waits.</Trans>
              </span>
            </span>
          </button>
          <button type="button" className="tile" onClick={() => open({ name: 'stationSettings' })}>
            <Icon name="scanner" size={48} />
            <span className="tile-words">
              <strong>
                <Trans comment="Title of the settings screen">Scanner and station</Trans>
              </strong>
              <span>
                <Trans comment="What the settings screen is for">Connect a scanner and try it.</Trans>
              </span>
            </span>
          </button>
        </div>
        {!mayWork && session !== null && (
          <p className="note">
            <Trans comment="For an auditor, who may not work on the floor">
              Your role reads everything and changes nothing, so operations are closed to you.
            </Trans>
          </p>
        )}
      </section>
    </Page>
  )
}
