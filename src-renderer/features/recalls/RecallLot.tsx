import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import { recallReasons } from '#shared/domain/recalls/facts.ts'
import type { RecallReason } from '#shared/domain/recalls/facts.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { recallReasonWords } from '../../texts/recall-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { NoteField } from '../holds/NoteField.tsx'
import { ChoiceList } from '../job/ChoiceList.tsx'
import { GoodsAway } from './GoodsAway.tsx'
import { StandingRecall } from './StandingRecall.tsx'

type RecallLotProps = { readonly gtin: string; readonly lot: string }
/** Whether something is asked: Escape leaves the question first, and the screen after. */
type Asks = { readonly onAsking: (asking: boolean) => void }
type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reason' }
  | { readonly kind: 'question'; readonly reason: RecallReason }

/** A lot as a recall sees it: calling it back, the recall that stands and its end, and what of it is elsewhere. */
export function RecallLot({ gtin, lot, onAsking }: RecallLotProps & Asks) {
  const mayRecall = useStationState((state) => state.status?.session?.rights.includes('recallLots') ?? false)
  const answer = useQuery('recalls.ofLot', { gtin, lot, note: null })
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  if (answer.kind !== 'answered') return null
  const { standing, toHold, heldBefore, away } = answer.value
  if (standing === null && !mayRecall) return null
  return (
    <section className="item-part" data-part="recall" data-recalled={standing !== null}>
      <h2>
        <Trans comment="Title above the recall of a lot">Recall</Trans>
      </h2>
      {standing === null ? (
        <BeginRecall gtin={gtin} lot={lot} toHold={toHold} heldBefore={heldBefore} onAsking={onAsking} />
      ) : (
        <StandingRecall recall={standing} mayLift={mayRecall} onAsking={onAsking} />
      )}
      {standing !== null && <GoodsAway away={away} />}
    </section>
  )
}

type BeginRecallProps = RecallLotProps & Asks & { readonly toHold: number; readonly heldBefore: number }

function BeginRecall({ gtin, lot, toHold, heldBefore, onAsking }: BeginRecallProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [step, turnTo] = useState<Step>({ kind: 'idle' })
  const setStep = (to: Step) => {
    turnTo(to)
    onAsking(to.kind !== 'idle')
  }
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState('')
  const begin = async (reason: RecallReason) => {
    setAsking(true)
    const begun = await client.call('recalls.begin', { gtin, lot, reason, note })
    setAsking(false)
    setRefusal(begun.ok ? null : begun.error)
    if (begun.ok) onAsking(false)
  }
  const needsNote = step.kind === 'question' && step.reason === 'other'
  const isReady = !asking && (!needsNote || note.trim() !== '')
  useKeys(
    step.kind === 'idle'
      ? { F4: () => setStep({ kind: 'reason' }) }
      : {
          Escape: () => setStep({ kind: 'idle' }),
          ...(step.kind === 'question' && isReady ? { F12: () => void begin(step.reason) } : {}),
        },
  )
  if (step.kind === 'idle')
    return (
      <div className="row">
        <Button keyName="F4" onPress={() => setStep({ kind: 'reason' })}>
          <Trans comment="Button: a lot is called back">Recall this lot</Trans>
        </Button>
      </div>
    )
  const leave = (
    <Button keyName="Esc" onPress={() => setStep({ kind: 'idle' })}>
      <Trans comment="Button that leaves a question without doing anything">No, not now</Trans>
    </Button>
  )
  if (step.kind === 'reason')
    return (
      <>
        <ChoiceList
          choices={recallReasons.map((reason) => ({ value: reason, words: i18n._(recallReasonWords[reason]) }))}
          onChoose={(reason) => setStep({ kind: 'question', reason })}
        />
        <div className="row">{leave}</div>
      </>
    )
  const { reason } = step
  return (
    <div className="question" role="alert">
      <p className="question-text" data-to-hold={toHold}>
        <Plural
          comment="Question before a lot is recalled; counts items here"
          value={toHold}
          _0="Nothing of this lot is here to hold. From now on none of it is received."
          one="One item goes on hold, and nothing more of this lot is received."
          other="# items go on hold, and nothing more of this lot is received."
        />
      </p>
      {heldBefore > 0 && (
        <p data-held-before={heldBefore}>
          <Plural
            comment="Below the question whether a lot is recalled; counts items here"
            value={heldBefore}
            one="One item is on exception hold already, and stays on it after the recall too."
            other="# items are on exception hold already, and stay on it after the recall too."
          />
        </p>
      )}
      <p>{i18n._(recallReasonWords[reason])}</p>
      <NoteField note={note} needed={needsNote} onChange={setNote} />
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        <Button look="main" keyName="F12" disabled={!isReady} onPress={() => void begin(reason)}>
          <Trans comment="Button that recalls a lot">Yes, recall it</Trans>
        </Button>
        {leave}
      </div>
    </div>
  )
}
