import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OpenJobView } from '#shared/contract/views/job-views.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { untoldOperations } from '#shared/domain/messaging/operations.ts'
import { hasPackagingLines } from '#shared/domain/messaging/site-in-network.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { wholeLedger } from '../../state/ledger-place.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { OpenJob } from './OpenJob.tsx'
import { Tile } from './Tile.tsx'
import { useHomeWays } from './use-home-ways.ts'
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
  const messaging = useStationState((state) => state.status?.messaging)
  const untold = messaging === undefined ? {} : untoldOperations(messaging)
  const hasBatches = messaging === undefined || hasPackagingLines(messaging.site)
  const goOnWith = jobs[0]
  const mayWork = session?.rights.includes('workOnTheFloor') === true
  const mayDecommission = session?.rights.includes('decommission') === true
  const maySample = session?.rights.includes('sample') === true

  const goOn = async (job: JobId) => {
    const taken = await client.call('job.takeInHand', { job })
    if (taken.ok) open({ name: 'job', job })
    else setRefusal(taken.error)
  }
  const startDamage = () => open({ name: 'damageStart' })
  const startUnpacking = () => open({ name: 'unpackingStart' })
  const startPacking = () => open({ name: 'packingStart' })
  const startSampling = () => open({ name: 'samplingStart' })
  const startDecommissioning = () => open({ name: 'decommissioningStart' })
  const openHolds = () => open({ name: 'holds' })
  const startReceiving = async () => {
    const started = await client.call('receiving.start', { shipment: null })
    if (started.ok) open({ name: 'job', job: started.value.job })
    else setRefusal(started.error)
  }
  const toDestruction = () => open({ name: 'destructionOrders' })
  useHomeWays({
    damage: mayWork ? startDamage : null,
    unpack: mayWork ? startUnpacking : null,
    pack: mayWork ? startPacking : null,
    receive: mayWork ? () => void startReceiving() : null,
    sample: mayWork && maySample ? startSampling : null,
    holds: mayWork ? openHolds : null,
    decommission: mayWork && mayDecommission ? startDecommissioning : null,
    destruction: toDestruction,
    goOn: goOnWith === undefined || !mayWork ? null : () => void goOn(goOnWith.id),
    about: jobs.map(({ id }) => id).join(' '),
  })

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
              <OpenJob
                key={job.id}
                job={job}
                locale={i18n.locale}
                mayWork={mayWork}
                onGoOn={() => void goOn(job.id)}
                isFirst={job === goOnWith}
              />
            ))}
          </ul>
        </section>
      )}
      <section className="home-part">
        <h2>
          <Trans comment="Above the operations on the home screen">What do you want to do?</Trans>
        </h2>
        <div className="tiles">
          <Tile
            look="operation"
            icon="damage"
            keyName="1"
            untold={untold.damage}
            disabled={!mayWork}
            onPress={startDamage}
            name={<Trans comment="An operation">Damage</Trans>}
            means={<Trans comment="What the operation Damage does">Scan damaged packs and put them on hold.</Trans>}
          />
          <Tile
            look="operation"
            icon="unpack"
            keyName="2"
            untold={untold.unpack}
            disabled={!mayWork}
            onPress={startUnpacking}
            name={<Trans comment="An operation">Unpack</Trans>}
            means={<Trans comment="What the operation Unpack does">Open containers, or take items out of them.</Trans>}
          />
          <Tile
            look="operation"
            icon="pack"
            keyName="3"
            codes={['pack']}
            untold={untold.pack}
            disabled={!mayWork}
            onPress={startPacking}
            name={
              <Trans context="operation" comment="An operation: putting items into containers">
                Pack
              </Trans>
            }
            means={
              <Trans comment="What the operation Pack does">
                Put items into a new container, or into one that is here.
              </Trans>
            }
          />
          <Tile
            look="operation"
            icon="receive"
            keyName="4"
            codes={['receive', 'receiveUnannounced']}
            untold={untold.receive}
            disabled={!mayWork}
            onPress={() => void startReceiving()}
            name={<Trans comment="An operation">Receive</Trans>}
            means={<Trans comment="What the operation Receive does">Scan what came in; its shipment is found.</Trans>}
          />
          <Tile
            look="operation"
            icon="sample"
            keyName="5"
            codes={['sample']}
            untold={untold.sample}
            disabled={!maySample}
            onPress={startSampling}
            name={
              <Trans context="operation" comment="An operation: taking samples">
                Sample
              </Trans>
            }
            means={<Trans comment="What the operation Sample does">Take packs as samples, for whom and why.</Trans>}
          />
          <Tile
            look="operation"
            icon="hold"
            keyName="7"
            codes={['holds']}
            untold={untold.holds}
            disabled={!mayWork}
            onPress={openHolds}
            name={
              <Trans context="blocked" comment="Title of the screen of what is on hold">
                Holds
              </Trans>
            }
            means={
              <Trans comment="What the operation Holds does">Put items on hold, lift holds, see what is held.</Trans>
            }
          />
          <Tile
            look="operation"
            icon="destroy"
            keyName="6"
            codes={['destruction']}
            untold={untold.destroy}
            onPress={toDestruction}
            name={<Trans comment="An operation: goods are destroyed">Destroy</Trans>}
            means={
              <Trans comment="What the operation Destroy does">Orders, approvals, confirming goods, witnesses.</Trans>
            }
          />
          <Tile
            look="operation"
            icon="outOfUse"
            keyName="8"
            codes={['decommission']}
            untold={untold.decommission}
            disabled={!mayDecommission}
            onPress={startDecommissioning}
            name={<Trans comment="An operation: numbers are taken out of use">Decommission</Trans>}
            means={
              <Trans comment="What the operation Decommission does">
                Take numbers out of use, whole containers too.
              </Trans>
            }
          />
        </div>
        <div className="tiles">
          <Tile
            icon="lookUp"
            keyName="F3"
            onPress={() => open({ name: 'lookUp', searched: '' })}
            name={<Trans comment="Title of the screen that finds items">Look up</Trans>}
            means={<Trans comment="What the look-up is for">Find any item and everything about it.</Trans>}
          />
          <Tile
            icon="shipment"
            onPress={() => open({ name: 'shipments' })}
            name={<Trans comment="Title of the list of announced shipments">Expected shipments</Trans>}
            means={
              <Trans comment="What the list of announced shipments shows">
                What others have announced to this site.
              </Trans>
            }
          />
          {hasBatches && (
            <Tile
              icon="batch"
              onPress={() => open({ name: 'batches' })}
              name={
                <Trans context="what packaging lines made" comment="Title of the list of batches">
                  Batches
                </Trans>
              }
              means={<Trans comment="What the list of batches shows">What packaging lines made, lot by lot.</Trans>}
            />
          )}
          <Tile
            icon="report"
            onPress={() => open({ name: 'reports' })}
            name={<Trans comment="Title of the list of reports to authorities">Reports to authorities</Trans>}
            means={
              <Trans comment="What the list of reports shows">What authorities are to hear, and have heard.</Trans>
            }
          />
          <Tile
            icon="person"
            onPress={() => open({ name: 'people' })}
            name={<Trans comment="Title of the list of people">People</Trans>}
            means={<Trans comment="What the list of people is for">Who works here, and what they may do.</Trans>}
          />
          <Tile
            icon="attention"
            onPress={() => open({ name: 'attention' })}
            name={<Trans comment="Title of the list of all that waits for a person">Needs attention</Trans>}
            means={
              <Plural
                comment="On the tile of the list"
                value={attention}
                _0="Nothing waits for you."
                one="One thing waits for a person."
                other="# things wait for a person."
              />
            }
          />
          <Tile
            icon="online"
            onPress={() => open({ name: 'network' })}
            name={<Trans comment="Title of the network screen">Network</Trans>}
            means={<Trans comment="What the network screen shows">What was sent, and what waits.</Trans>}
          />
          <Tile
            icon="ledger"
            onPress={() => open({ name: 'ledger', place: wholeLedger })}
            name={<Trans comment="Title of the screen with everything on record">Audit trail</Trans>}
            means={<Trans comment="What the audit trail is for">Who did what and when, and whether it is whole.</Trans>}
          />
          <Tile
            icon="scanner"
            onPress={() => open({ name: 'stationSettings' })}
            name={<Trans comment="Title of the settings screen">Scanner and station</Trans>}
            means={<Trans comment="What the settings screen is for">Connect a scanner and try it.</Trans>}
          />
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
