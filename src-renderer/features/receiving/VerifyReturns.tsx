import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { ReturnOutcome } from '#shared/domain/returns/facts.ts'
import type { ShipmentId } from '#shared/domain/shipments/shipment-id.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useIdleScan } from '../../state/use-idle-scan.ts'
import { useQuery } from '../../state/use-query.ts'
import { holdWords } from '../../texts/item-state-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import './receiving.css'

/** Returned goods that wait: scanned or ticked, then said to be saleable or not, by those who may. */
export function VerifyReturns({ shipment }: { readonly shipment: ShipmentId }) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const { open } = useScreen()
  const answer = useQuery('returns.list', { shipment })
  const mayVerify = useStationState((state) => state.status?.session?.rights.includes('verifyReturns') === true)
  const [chosen, setChosen] = useState<ReadonlySet<ItemId>>(new Set())
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const waiting = answer.kind === 'answered' ? answer.value.returns : []
  const ready = waiting.filter(({ item }) => chosen.has(item.id)).map(({ item }) => item.id)

  const verify = async (outcome: ReturnOutcome) => {
    if (!mayVerify || ready.length === 0) return
    const verified = await client.call('returns.verify', { items: ready, outcome })
    setRefusal(verified.ok ? null : verified.error)
    if (verified.ok) setChosen(new Set())
  }
  const tick = (item: ItemId, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, item] : [...chosen].filter((one) => one !== item)))
  const all = () => setChosen(new Set(waiting.map(({ item }) => item.id)))
  const back = () => open({ name: 'shipment', shipment })
  useIdleScan(({ item }) => {
    const isWaiting = item !== null && waiting.some((one) => one.item.id === item.id)
    setRefusal(isWaiting ? null : refuse('NOT_A_RETURN', { item: item?.id ?? '' }))
    if (isWaiting) tick(item.id, true)
  })
  useKeys({ Escape: back, '1': () => void verify('saleable'), '2': () => void verify('notSaleable'), '3': all })

  return (
    <Page
      title={<Trans comment="Title: returned goods are checked">Verify returned goods</Trans>}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {refusal !== null && <Refused refusal={refusal} />}
      <p className="return-sum" data-chosen={ready.length} data-waiting={waiting.length}>
        <Plural
          comment="How much of a return still waits to be verified"
          value={answer.kind === 'answered' ? answer.value.inAll : 0}
          _0="Nothing waits any more."
          one="One item waits. Scan it, or tick it."
          other="# items wait. Scan them, or tick them."
        />
      </p>
      <ul className="returns">
        {waiting.map(({ item, inside, otherHold }) => (
          <li key={item.id}>
            <label className="return">
              <input
                type="checkbox"
                checked={chosen.has(item.id)}
                onChange={(event) => tick(item.id, event.target.checked)}
              />
              <Code value={item.serial ?? item.sscc ?? item.id} />
              <span>{item.product}</span>
              <span className="soft">
                {inside > 0 && (
                  <Plural
                    comment="How much is inside a container"
                    value={inside}
                    one="# item in it"
                    other="# items in it"
                  />
                )}
                {otherHold !== null && i18n._(holdWords[otherHold])}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {mayVerify ? (
        <div className="row">
          <Button look="main" keyName="1" disabled={ready.length === 0} onPress={() => void verify('saleable')}>
            <Trans comment="Button: verified returns go into stock">Saleable</Trans>
          </Button>
          <Button keyName="2" disabled={ready.length === 0} onPress={() => void verify('notSaleable')}>
            <Trans comment="Button: verified returns are to be destroyed">Not saleable, to be destroyed</Trans>
          </Button>
          <Button keyName="3" onPress={all}>
            <Trans comment="Button: ticks everything in the list">Tick all</Trans>
          </Button>
        </div>
      ) : (
        <p className="note">
          <Trans comment="For those who may not verify returned goods">
            Only a supervisor or quality says whether returned goods are saleable.
          </Trans>
        </p>
      )}
    </Page>
  )
}
