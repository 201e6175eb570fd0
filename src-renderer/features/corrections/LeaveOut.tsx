import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ActReferenceView, WantedCorrectionView } from '#shared/contract/views/correction-views.ts'
import { mostActItems, mostLeftOut } from '#shared/contract/views/correction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useStation } from '../../state/station-context.tsx'
import { useIdleScan } from '../../state/use-idle-scan.ts'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { TypedScan } from '../job/TypedScan.tsx'
import { nameOf } from '../look-up/name-of.ts'
import '../receiving/receiving.css'

type LeaveOutProps = {
  readonly of: ActReferenceView
  readonly onLeaveOut: (items: ItemId[]) => void
}

/** The items of something recorded: those that do not belong there are scanned, typed or ticked. */
export function LeaveOut({ of, onLeaveOut }: LeaveOutProps) {
  const { client } = useStation()
  const [after, setAfter] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<ItemId>>(new Set())
  const [isTyping, setIsTyping] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const answer = useQuery('correction.items', { of, after })
  const { items, inAll } = answer.kind === 'answered' ? answer.value : { items: [], inAll: 0 }
  const isFull = chosen.size >= mostLeftOut
  const goOn = () => {
    if (chosen.size > 0) onLeaveOut([...chosen])
  }
  const tick = (item: ItemId, isChosen: boolean) => {
    setRefusal(null)
    setChosen((before) => new Set(isChosen ? [...before, item] : [...before].filter((one) => one !== item)))
  }
  // Whether a scanned item belongs to it is asked of the station: the list here is one page of many.
  useIdleScan(({ item, refusal: unread }) => {
    if (item === null) return setRefusal(unread)
    const wanted: WantedCorrectionView = { way: 'leftOut', items: [item.id] }
    void client.call('correction.preview', { of, wanted, reason: null, remark: null }).then((found) => {
      const stands = found.ok ? found.value.refusal : found.error
      if (stands === null && !isFull) tick(item.id, true)
      else setRefusal(stands)
    })
  })
  useKeys({ F6: () => setIsTyping(!isTyping), F12: goOn })

  return (
    <section className="leave-out">
      <p className="undo-sum" data-left-out={chosen.size}>
        <Plural
          comment="How many items are left out of something recorded"
          value={chosen.size}
          _0="Which items do not belong there? Scan them, or tick them."
          one="One item is left out. Scan or tick more, or go on."
          other="# items are left out. Scan or tick more, or go on."
        />
      </p>
      {refusal !== null && <Refused refusal={refusal} />}
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {isFull && (
        <p className="note">
          <Trans comment="Where so many items are left out that it cannot be more at a time">
            No more can be left out at a time. Go on, and leave the others out after.
          </Trans>
        </p>
      )}
      {isTyping && <TypedScan onClose={() => setIsTyping(false)} />}
      <ul className="returns">
        {items.map((item) => (
          <li key={item.id}>
            <label className="return" data-act-item={item.id}>
              <input
                type="checkbox"
                checked={chosen.has(item.id)}
                disabled={isFull && !chosen.has(item.id)}
                onChange={(event) => tick(item.id, event.target.checked)}
              />
              <Code value={nameOf(item)} />
              <span>{item.product}</span>
              <span className="soft">{item.lot !== null && <Code value={item.lot} />}</span>
            </label>
          </li>
        ))}
      </ul>
      {inAll > mostActItems && <Pages after={after} inAll={inAll} onPage={setAfter} />}
      <div className="row leave-out-answers">
        <Button look="main" keyName="F12" disabled={chosen.size === 0} onPress={goOn}>
          <Trans comment="Button: goes on with the items that are left out">Leave these out</Trans>
        </Button>
        <Button keyName="F6" onPress={() => setIsTyping(!isTyping)}>
          <Trans comment="Button: opens a field for a code that no scanner reads">Type a code</Trans>
        </Button>
      </div>
    </section>
  )
}

type PagesProps = { readonly after: number; readonly inAll: number; readonly onPage: (after: number) => void }

function Pages({ after, inAll, onPage }: PagesProps) {
  const first = after + 1
  const last = Math.min(after + mostActItems, inAll)
  return (
    <div className="row">
      <Button place="desk" disabled={after === 0} onPress={() => onPage(after - mostActItems)}>
        <Trans comment="Button: the page before of a list">Before</Trans>
      </Button>
      <Button place="desk" disabled={last >= inAll} onPress={() => onPage(after + mostActItems)}>
        <Trans comment="Button: the next page of a list">Next</Trans>
      </Button>
      <span className="soft">
        <Trans comment="Which items of a list are shown; three numbers">
          {first} to {last} of {inAll}
        </Trans>
      </span>
    </div>
  )
}
