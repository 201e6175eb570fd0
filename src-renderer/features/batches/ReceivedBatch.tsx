import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReceivedView } from '#shared/contract/calls/received-batch-calls.ts'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { closingSetWords, closingWords } from '../../texts/received-batch-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ReceivedFlaws } from './ReceivedFlaws.tsx'
import { ReceivedLevels } from './ReceivedLevels.tsx'
import '../network/network.css'

/** One batch that a partner reported: its steps, why it is not loaded, and where counts differ. */
export function ReceivedBatch({ id }: { readonly id: BatchId }) {
  const { open } = useScreen()
  const answer = useQuery('batches.receivedView', { batch: id })
  const back = () => open({ name: 'batches' })
  const onRecord = () => open({ name: 'batch', batch: id })
  const isOnRecord = answer.kind === 'answered' && answer.value.begunAt !== null
  useKeys(isOnRecord ? { Escape: back, F6: onRecord } : { Escape: back })
  return (
    <Page
      title={
        answer.kind === 'answered' ? (
          <Trans comment="Title of the screen of one batch that a partner reported; the placeholder is its number">
            Lot {answer.value.lot} of a partner
          </Trans>
        ) : (
          <Trans comment="Title of the screen of one batch">Batch</Trans>
        )
      }
      beside={
        <>
          {isOnRecord && (
            <Button keyName="F6" onPress={onRecord}>
              <Trans comment="Button: what this station has on record of a batch">What is on record</Trans>
            </Button>
          )}
          <Button keyName="Esc" onPress={back}>
            <Trans comment="Button">Back</Trans>
          </Button>
        </>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && <Parts batch={answer.value} />}
    </Page>
  )
}

function Parts({ batch }: { readonly batch: ReceivedView }) {
  const { i18n } = useLingui()
  const { sender, expiry, step, set, closedAt } = batch
  return (
    <>
      <Steps batch={batch} />
      <ReceivedFlaws batch={batch} />
      <ReceivedLevels batch={batch} />
      <section className="panel">
        <dl className="facts">
          <dt>
            <Trans comment="Label: who reported a batch, by GLN">From</Trans>
          </dt>
          <dd>
            <Code value={sender} />
          </dd>
          <dt>
            <Trans comment="Label: end of batch or product release, and when its maker said so">Closed by</Trans>
          </dt>
          <dd>
            {i18n._(closingWords[step])}, {dayAndTime(closedAt, i18n.locale)}
          </dd>
          <dt>
            <Trans comment="Label: what a closed batch consists of">Consists of</Trans>
          </dt>
          <dd>{i18n._(closingSetWords[set])}</dd>
          <dt>
            <Trans comment="Label: expiry date">Expiry</Trans>
          </dt>
          <dd>{expiry}</dd>
        </dl>
      </section>
    </>
  )
}

/** What happened to it, step by step, in words and never by colour alone. */
function Steps({ batch }: { readonly batch: ReceivedView }) {
  const { i18n } = useLingui()
  const { since, judgedAt, state, loadedAt, begunAt, early } = batch
  const at = (moment: number) => dayAndTime(moment, i18n.locale)
  return (
    <section className="panel" data-state={state}>
      <h2>
        <Trans comment="Title above what happened to a batch">Steps</Trans>
      </h2>
      <ol>
        <li>
          <Trans comment="Step of a partner’s batch; the placeholder is a moment">Received: {at(since)}</Trans>
        </li>
        <li>
          {state === 'awaited' ? (
            <Trans comment="Step of a partner’s batch; the placeholder is a moment">
              Checked: {at(judgedAt)}. Not all of it has come. It is checked again with whatever comes.
            </Trans>
          ) : state === 'refused' ? (
            <Trans comment="Step of a partner’s batch; the placeholder is a moment">
              Checked: {at(judgedAt)}. It is not right.
            </Trans>
          ) : (
            <Trans comment="Step of a partner’s batch; the placeholder is a moment">
              Checked: {at(judgedAt)}. All of it is right.
            </Trans>
          )}
        </li>
        <li>
          <strong>
            {loadedAt !== null ? (
              <Trans comment="Step of a partner’s batch; the placeholder is a moment">Loaded: {at(loadedAt)}</Trans>
            ) : state === 'loading' && begunAt !== null ? (
              <Trans comment="Step of a partner’s batch; the placeholder is a moment">
                Being loaded since {at(begunAt)}. Others can go on scanning.
              </Trans>
            ) : (
              <Trans comment="Step of a partner’s batch">Not loaded: nothing of it is on record.</Trans>
            )}
          </strong>
        </li>
      </ol>
      {early > 0 && (
        <p>
          <Plural
            comment="Below the steps of a partner’s batch; goods that came in before their data"
            value={early}
            one="One item came in before its batch and belongs to it."
            other="# items came in before their batch and belong to it."
          />
        </p>
      )}
    </section>
  )
}
