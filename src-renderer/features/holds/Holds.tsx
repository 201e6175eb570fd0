import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { holdActs, isSigned, rightToHandle } from '#shared/domain/holds/act.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'
import type { HoldReason } from '#shared/domain/holds/reasons.ts'
import type { Right } from '#shared/domain/people/rights.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { holdActTexts } from '../../texts/holds-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ChoiceList, ChoiceWords } from '../job/ChoiceList.tsx'
import { NameLot } from '../recalls/NameLot.tsx'
import { RecallList } from '../recalls/RecallList.tsx'
import { HoldCounts } from './HoldCounts.tsx'
import { HoldReasons } from './HoldReasons.tsx'

/**
 * What is asked before the first scan: what is done with holds, for a turn from which hold to which, and why; or which lot
 * is called back.
 */
type Step =
  | { readonly kind: 'act' }
  | { readonly kind: 'turn' }
  | { readonly kind: 'reason'; readonly act: HoldAct }
  | { readonly kind: 'lot' }

const turns = holdActs.filter((act) => act.kind === 'move')
const others = holdActs.filter((act) => act.kind !== 'move')

/** What is on hold, and the way into a job that puts holds on, lifts them or turns one into another. */
export function Holds() {
  const { client } = useStation()
  const { open } = useScreen()
  const [step, setStep] = useState<Step>({ kind: 'act' })
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState(false)

  const start = async (act: HoldAct, reason: HoldReason) => {
    if (asking) return
    setAsking(true)
    const started = await client.call('holds.start', { wish: { act, reason } })
    setAsking(false)
    if (started.ok) open({ name: 'job', job: started.value.job })
    else setRefusal(started.error)
  }
  const back = () => (step.kind === 'act' ? open({ name: 'home' }) : setStep({ kind: 'act' }))
  const mayRecall = useStationState((state) => state.status?.session?.rights.includes('recallLots') ?? false)
  const toLot = () => setStep({ kind: 'lot' })
  useKeys({ Escape: back, ...(step.kind === 'act' && mayRecall ? { F4: toLot } : {}) })

  return (
    <Page
      title={<StepTitle step={step} />}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {refusal !== null && <Refused refusal={refusal} />}
      {step.kind === 'act' && (
        <>
          <HoldCounts />
          <RecallList />
          <Acts
            acts={others}
            onTurn={() => setStep({ kind: 'turn' })}
            onAct={(act) => setStep({ kind: 'reason', act })}
          />
          {mayRecall && (
            <div className="row">
              <Button keyName="F4" onPress={toLot}>
                <Trans comment="Button: leads to the question which lot is called back">Recall a lot…</Trans>
              </Button>
            </div>
          )}
        </>
      )}
      {step.kind === 'lot' && <NameLot />}
      {step.kind === 'turn' && <Acts acts={turns} onTurn={null} onAct={(act) => setStep({ kind: 'reason', act })} />}
      {step.kind === 'reason' && (
        <HoldReasons act={step.act} disabled={asking} onChoose={(reason) => void start(step.act, reason)} />
      )}
    </Page>
  )
}

function StepTitle({ step }: { readonly step: Step }) {
  const { i18n } = useLingui()
  switch (step.kind) {
    case 'act':
      return (
        <Trans context="blocked" comment="Title of the screen of what is on hold">
          Holds
        </Trans>
      )
    case 'turn':
      return <Trans comment="Title: one kind of hold becomes another">Which hold becomes which?</Trans>
    case 'lot':
      return <Trans comment="Title of the question which lot is called back">Which lot is recalled?</Trans>
    case 'reason': {
      const act = i18n._(holdActTexts(step.act).word)
      return (
        <Trans comment="Title of the question for the reason; the placeholder is an act with holds">{act}: why?</Trans>
      )
    }
  }
}

type ActsProps = {
  readonly acts: readonly HoldAct[]
  /** Asks from which hold to which; null where that is asked already. */
  readonly onTurn: (() => void) | null
  readonly onAct: (act: HoldAct) => void
}

function Acts({ acts, onTurn, onAct }: ActsProps) {
  const { i18n } = useLingui()
  const rights = useStationState((state) => state.status?.session?.rights ?? noRights)
  const choices = acts.map((act) => {
    const { word, means } = holdActTexts(act, isSigned(act))
    return {
      value: () => onAct(act),
      words: <ChoiceWords word={i18n._(word)} means={i18n._(means)} />,
      disabled: !rights.includes(rightToHandle(act).right),
    }
  })
  const turn = onTurn && {
    value: onTurn,
    words: (
      <ChoiceWords
        word={<Trans comment="An act with holds">Turn one hold into another</Trans>}
        means={
          <Trans comment="What turning a hold into another is for">
            A closer look showed that it is something else.
          </Trans>
        }
      />
    ),
    disabled: turns.every((act) => !rights.includes(rightToHandle(act).right)),
  }
  return <ChoiceList choices={turn === null ? choices : [...choices, turn]} onChoose={(choose) => choose()} />
}

const noRights: readonly Right[] = []
