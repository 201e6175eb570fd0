import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ConfirmingView } from '#shared/contract/views/destruction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { purposeText } from '../../texts/purpose-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { jobNow } from '../job/job-now.ts'
import { JobScreen } from '../job/JobScreen.tsx'
import type { OpenJobProps } from '../job/JobScreen.tsx'
import { ConfirmingSum } from './ConfirmingSum.tsx'
import { MissingQuestion } from './MissingQuestion.tsx'
import { StillOpen } from './StillOpen.tsx'
import './destruction.css'

/** The screen of an open job that confirms goods: how many of how many, what is still open, and what a person can say of it. */
export function OpenConfirmingJob({ job, askedAt, heard }: OpenJobProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const now = jobNow(job, askedAt, heard)
  const answer = useQuery('destruction.confirming', { job: job.id })
  const view = answer.kind === 'answered' ? answer.value : null
  const openLast = async () => {
    const opened = await client.call('destruction.openLast', { job: job.id })
    setRefusal(opened.ok ? null : opened.error)
  }
  return (
    <JobScreen
      job={job}
      now={now}
      title={purposeText(job.purpose, i18n)}
      begin={
        <Trans comment="In the band before the first scan of a job">Scan everything that is to be destroyed</Trans>
      }
      progress={
        view !== null && (
          <>
            <ConfirmingSum now={now} view={view} />
            {refusal !== null && <Refused refusal={refusal} />}
            <ApprovalMissing view={view} />
            <StillOpen view={view} />
            <div className="row">
              {view.lastContainer !== null && (
                <OpenLast container={view.lastContainer} onPress={() => void openLast()} />
              )}
            </div>
          </>
        )
      }
      finishQuestion={
        view !== null &&
        (view.open === 0 ? <DestroyQuestion view={view} /> : <MissingQuestion job={job.id} view={view} />)
      }
      mayFinish={view?.open === 0}
      finish={() => client.call('destruction.carryOut', { job: job.id })}
    />
  )
}

type OpenLastProps = { readonly container: NonNullable<ConfirmingView['lastContainer']>; readonly onPress: () => void }

function OpenLast({ container, onPress }: OpenLastProps) {
  useScreenCodes({ choice1: onPress }, JSON.stringify(container))
  return (
    <Button command="choice1" onPress={onPress}>
      <Trans comment="Button: the container scanned last is not sealed; its contents are scanned one by one">
        It is open: scan what is in it
      </Trans>
    </Button>
  )
}

/** Where the approval is void while the goods are confirmed: nothing goes on before it is there again. */
function ApprovalMissing({ view: { order } }: { readonly view: ConfirmingView }) {
  const { open } = useScreen()
  if (order.standing === 'inExecution') return null
  return (
    <div className="job-not-in-hand" data-approval="missing">
      <Trans comment="On the screen of a job that confirms goods">
        The order waits for approval again. Scans stay as they are.
      </Trans>
      <Button onPress={() => open({ name: 'destructionOrder', order: order.id })}>
        <Trans comment="Button that opens the destruction order">Go to the order</Trans>
      </Button>
    </div>
  )
}

function DestroyQuestion({ view: { order, toConfirm } }: { readonly view: ConfirmingView }) {
  return (
    <p className="question-text" data-confirmed={toConfirm}>
      {order.contractor === null ? (
        <Plural
          comment="Question when all goods of an order are confirmed, before they are destroyed at the site"
          value={toConfirm}
          one="The one item is confirmed. Destroy it now, before the witness. Is it destroyed?"
          other="All # are confirmed. Destroy them now, before the witness. Are they destroyed?"
        />
      ) : (
        <Trans comment="Question when all goods of an order are confirmed; a number and the name of a contractor">
          All {toConfirm} are confirmed. Hand them over to {order.contractor} now. Have they left?
        </Trans>
      )}
    </p>
  )
}
