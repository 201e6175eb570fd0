import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { OrderView } from '#shared/contract/views/destruction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { rightFor } from '#shared/domain/destruction/waits-for.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { waitingTexts } from '../../texts/destruction-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Refused } from '../../ui/Refused.tsx'
import { byNumber, useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { nextActs } from './next-acts.ts'
import type { NextAct } from './next-acts.ts'
import type { OrderAsking } from './order-asking.ts'

type NextStepProps = {
  readonly order: OrderView
  /** How many items are on its list. */
  readonly items: number
  readonly onAsk: (asking: OrderAsking) => void
}

/** Who must do what next, and the ways to do it, each with its key. */
export function NextStep({ order, items, onAsk }: NextStepProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const { open } = useScreen()
  const session = useStationState((state) => state.status?.session ?? null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const acts = nextActs(order, items, session?.rights ?? [])

  const work = async (started: Promise<Result<{ readonly job: JobId }, Refusal>>) => {
    const answer = await started
    if (answer.ok) open({ name: 'job', job: answer.value.job })
    else setRefusal(answer.error)
  }
  const run = (act: NextAct) => {
    switch (act) {
      case 'collect':
        return void work(client.call('destruction.collect', { order: order.id }))
      case 'listDamaged':
        return open({ name: 'damagedStock', order: order.id })
      case 'change':
        return open({ name: 'destructionOrderForm', order: order.id })
      case 'submit':
        return onAsk({ kind: 'signature', about: { kind: 'request' } })
      case 'approve':
        return onAsk({ kind: 'signature', about: { kind: 'approval' } })
      case 'reject':
        return onAsk({ kind: 'whyRejected' })
      case 'withdraw':
        return onAsk({ kind: 'whyWithdrawn' })
      case 'confirm':
      case 'goOn':
        return void work(client.call('destruction.begin', { order: order.id }))
      case 'witness':
        return onAsk({ kind: 'whoSaw' })
      case 'takeBack':
        return onAsk({ kind: 'whyTakenBack' })
      case 'attach':
        return onAsk({ kind: 'contractorCertificate' })
      case 'signForContractor':
        return onAsk({ kind: 'signature', about: { kind: 'contractorsWork' } })
    }
  }
  useKeys(Object.fromEntries(acts.map((act, index) => [String(index + 1), () => run(act)])))
  useScreenCodes(byNumber(order.waiting === null ? [] : acts.map((act) => () => run(act))), acts.join(' '))
  if (order.waiting === null) return null

  const { kind, mine } = order.waiting
  const mayDoNext = session?.rights.includes(rightFor(kind)) === true
  return (
    <section className="panel destruction-next" data-waits-for={kind} data-mine={mine}>
      <p className="destruction-next-words">{i18n._(waitingTexts[kind])}</p>
      {kind === 'witness' && order.witnessesMissing > 0 && (
        <p>
          <Trans comment="How many witnesses have not signed yet">
            Signatures still missing: {order.witnessesMissing}
          </Trans>
        </p>
      )}
      {order.lapsesAt !== null && (
        <p>
          <Trans comment="Until when an approval counts; day and time">
            The approval counts until {dayAndTime(order.lapsesAt, i18n.locale)}.
          </Trans>
        </p>
      )}
      {order.rejectedBecause !== null && kind === 'change' && <q className="message-said">{order.rejectedBecause}</q>}
      {!mine && mayDoNext && (
        <p>
          <Trans comment="To somebody who has the right for the next step, but took part in an earlier one">
            You took part in this order, so somebody else does this. They can sign here.
          </Trans>
        </p>
      )}
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        {acts.map((act, index) => (
          <Button
            key={act}
            look={index === 0 ? 'main' : 'ordinary'}
            keyName={String(index + 1)}
            onPress={() => run(act)}
          >
            {actWords[act]}
          </Button>
        ))}
      </div>
    </section>
  )
}

const actWords: Readonly<Record<NextAct, ReactNode>> = {
  collect: <Trans comment="Button: scan what goes onto the list of an order">Scan what is destroyed</Trans>,
  listDamaged: <Trans comment="Button: put damaged stock onto the list of an order">From damaged stock</Trans>,
  change: <Trans comment="Button: change what an order says">Change the order</Trans>,
  submit: <Trans comment="Button: ask for approval of an order, with a signature">Ask for approval</Trans>,
  approve: <Trans comment="Button: goes on to the signature that approves">Approve</Trans>,
  reject: <Trans comment="Button: goes on to the reason for rejecting">Reject</Trans>,
  withdraw: <Trans comment="Button: give an order up">Withdraw</Trans>,
  confirm: <Trans comment="Button: opens the job that confirms goods by scans">Confirm the goods</Trans>,
  goOn: <Trans comment="Button: goes on confirming goods by scans">Go on confirming</Trans>,
  witness: <Trans comment="Button: goes on to the signature of a witness">Sign as a witness</Trans>,
  takeBack: (
    <Trans comment="Button: goods that were said to be destroyed are here again">Not destroyed after all</Trans>
  ),
  attach: <Trans comment="Button: attach the certificate of the contractor">Attach the certificate</Trans>,
  signForContractor: <Trans comment="Button: goes on to the signature for a contractor's work">Look and sign</Trans>,
}
