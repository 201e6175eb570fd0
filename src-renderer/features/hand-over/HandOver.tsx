import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { BatchHandOverView } from '#shared/contract/calls/hand-over-calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { deliveryTroubleTexts } from '../../texts/hand-over-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import type { IconName } from '../../ui/icons.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { SystemWords } from './SystemWords.tsx'
import './hand-over.css'

/** Where the hand-over of a batch to the external system is, what holds it up, and whether goods of the lot may leave. */
export function HandOver({ batch }: { readonly batch: BatchId }) {
  const answer = useQuery('handOver.ofBatch', { batch })
  if (answer.kind === 'asking') return null
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  return <HandOverPanel batch={batch} view={answer.value} />
}

function HandOverPanel({ batch, view }: { readonly batch: BatchId; readonly view: BatchHandOverView }) {
  const { client } = useStation()
  const { open } = useScreen()
  const { i18n } = useLingui()
  const rights = useStationState((state) => state.status?.session?.rights)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { state, keptBecause, setUp } = view
  const isHeldUp = state.kind === 'refused' || (state.kind === 'underWay' && state.trouble !== null)
  const maySetUp = rights?.includes('setUpMessages') === true
  const maySend = isHeldUp && rights?.includes('dealWithMessages') === true
  const again = async () => {
    const done = await client.call('handOver.again', { batch })
    setRefusal(done.ok ? null : done.error)
  }
  useKeys(maySend ? { F6: () => void again() } : {})
  return (
    <section className="panel hand-over" data-hand-over={state.kind} data-kept={keptBecause ?? undefined}>
      <h2>
        <Trans comment="Title: the data of a batch goes to an external system">Hand-over to the external system</Trans>
      </h2>
      <p className="hand-over-state">
        <Icon name={iconOf(view)} size={32} />
        <StateWords view={view} />
      </p>
      <Details view={view} />
      {keptBecause !== null && (
        <p>
          <strong>
            <Trans comment="On a batch that is not handed over">
              Goods of this lot may not be shipped out or released before it is handed over.
            </Trans>
          </strong>
        </p>
      )}
      {setUp !== null && (
        <p className="soft">
          <Trans comment="Who set the external system up; a name and a time">
            Set up by {setUp.by ?? '–'}, {dayAndTime(setUp.at, i18n.locale)}
          </Trans>
        </p>
      )}
      {refusal !== null && <Refused refusal={refusal} />}
      {(maySend || maySetUp) && (
        <div className="row">
          {maySend && (
            <Button keyName="F6" onPress={() => void again()}>
              {state.kind === 'refused' ? (
                <Trans comment="Button: hands a batch over to the external system once more">Send again</Trans>
              ) : (
                <Trans comment="Button: does not wait for the next try of a hand-over">Try now</Trans>
              )}
            </Button>
          )}
          {maySetUp && (
            <Button place="desk" onPress={() => open({ name: 'externalSystem' })}>
              <Trans comment="Button: opens the screen where the external system for batches is set up">
                External system
              </Trans>
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function iconOf({ state }: BatchHandOverView): IconName {
  switch (state.kind) {
    case 'nothingToHandOver':
      return 'idle'
    case 'waiting':
      return 'hold'
    case 'underWay':
      return state.trouble === null ? 'online' : 'attention'
    case 'handedOver':
      return 'ok'
    case 'refused':
      return 'stop'
    default:
      return unreachable(state)
  }
}

function StateWords({ view: { state } }: { readonly view: BatchHandOverView }): ReactNode {
  const { i18n } = useLingui()
  switch (state.kind) {
    case 'nothingToHandOver':
      return (
        <Trans comment="State of the hand-over of a batch">Nothing to hand over: no external system is set up.</Trans>
      )
    case 'waiting':
      return state.isComplete ? (
        <Trans comment="State of the hand-over of a batch">Waits for its turn.</Trans>
      ) : (
        <Trans comment="State of the hand-over of a batch">Waits until all of the batch is on record.</Trans>
      )
    case 'underWay': {
      const { done, pieces } = state
      return (
        <Trans comment="State of the hand-over of a batch: how many of its pieces have arrived">
          Under way. Pieces that have arrived: {done} of {pieces}
        </Trans>
      )
    }
    case 'handedOver':
      return (
        <Trans comment="State of the hand-over of a batch; the placeholder is a time">
          Handed over, {dayAndTime(state.since, i18n.locale)}
        </Trans>
      )
    case 'refused':
      return (
        <Trans comment="State of the hand-over of a batch; the placeholder is a time">
          Refused by the external system, {dayAndTime(state.since, i18n.locale)}
        </Trans>
      )
    default:
      return unreachable(state)
  }
}

function Details({ view: { state } }: { readonly view: BatchHandOverView }): ReactNode {
  const { i18n } = useLingui()
  switch (state.kind) {
    case 'nothingToHandOver':
    case 'waiting':
      return null
    case 'handedOver':
      return (
        <>
          <SystemWords system={state.to} />
          <p className="soft hand-over-said">
            <Trans comment="The hash of a file">SHA-256 of the manifest: {state.manifest}</Trans>
          </p>
        </>
      )
    case 'refused':
      return (
        <>
          <SystemWords system={state.to} />
          <p>{i18n._(deliveryTroubleTexts[state.because])}</p>
          {state.said !== '' && <p className="hand-over-said">{state.said}</p>}
        </>
      )
    case 'underWay':
      return (
        <>
          <SystemWords system={state.to} />
          {state.trouble !== null && (
            <>
              <p>{i18n._(deliveryTroubleTexts[state.trouble.because])}</p>
              {state.trouble.said !== '' && <p className="hand-over-said">{state.trouble.said}</p>}
              <p className="soft">
                <Trans comment="What holds a hand-over up: since when, and when it is tried again">
                  Since {dayAndTime(state.trouble.since, i18n.locale)}; tried again by itself, next at{' '}
                  {dayAndTime(state.trouble.nextTryAt, i18n.locale)}
                </Trans>
              </p>
            </>
          )}
        </>
      )
    default:
      return unreachable(state)
  }
}
