import { Plural, Trans } from '@lingui/react/macro'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Code } from '../../ui/Code.tsx'
import { Refused } from '../../ui/Refused.tsx'

/** The recalls that stand; each leads to its lot. Nothing where none does. */
export function RecallList() {
  const { open } = useScreen()
  const answer = useQuery('recalls.list', {})
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  if (answer.kind !== 'answered' || answer.value.recalls.length === 0) return null
  return (
    <section className="item-part" data-part="recalls">
      <h2>
        <Trans comment="Title above the lots that are called back">Recalled lots</Trans>
      </h2>
      <ul>
        {answer.value.recalls.map(({ gtin, lot, product, held }) => (
          <li key={`${gtin} ${lot}`} data-recall={lot}>
            <button type="button" className="link" onClick={() => open({ name: 'goods', gtin, lot, searched: '' })}>
              {product ?? <Code value={gtin} />} · <Code value={lot} />
            </button>{' '}
            <Plural
              comment="How many items the hold of a recall is on"
              value={held}
              _0="nothing on hold"
              one="one item on hold"
              other="# items on hold"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
