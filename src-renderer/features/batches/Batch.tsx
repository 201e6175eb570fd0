import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BatchView, LevelCountView } from '#shared/contract/calls/batch-calls.ts'
import type { BatchId } from '#shared/domain/batches/batch-id.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { levelWords } from '../../texts/item-state-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { HandOver } from '../hand-over/HandOver.tsx'
import { BatchClosing } from './BatchClosing.tsx'
import { BatchFiles } from './BatchFiles.tsx'
import '../network/network.css'

/** One batch: how many there are at each level, where that differs from what the line counted, and its steps. */
export function Batch({ id }: { readonly id: BatchId }) {
  const { open } = useScreen()
  const answer = useQuery('batches.view', { batch: id })
  const [asking, setAsking] = useState(false)
  const back = () => open({ name: 'batches' })
  useKeys(asking ? {} : { Escape: back })
  return (
    <Page
      title={
        answer.kind === 'answered' ? (
          <Trans comment="Title of the screen of one batch; the placeholder is its number">
            Lot {answer.value.lot}
          </Trans>
        ) : (
          <Trans comment="Title of the screen of one batch">Batch</Trans>
        )
      }
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && <BatchParts batch={answer.value} asking={asking} onAsking={setAsking} />}
    </Page>
  )
}

type BatchPartsProps = {
  readonly batch: BatchView
  /** What is asked takes the place of the rest. */
  readonly asking: boolean
  readonly onAsking: (asking: boolean) => void
}

function BatchParts({ batch, asking, onAsking }: BatchPartsProps) {
  const { open } = useScreen()
  const { gtin, product, lot, expiry, levels, files } = batch
  return (
    <>
      <section className="panel">
        <dl className="facts">
          <dt>
            <Trans comment="Label">Product</Trans>
          </dt>
          <dd>
            <button type="button" className="link" onClick={() => open({ name: 'goods', gtin, lot, searched: lot })}>
              {product ?? <Code value={gtin} />}
            </button>
          </dd>
          <dt>
            <Trans comment="Label: expiry date">Expiry</Trans>
          </dt>
          <dd>{expiry}</dd>
        </dl>
      </section>
      {!asking && (
        <section className="outbox">
          <h2>
            <Trans comment="Title above the numbers of a batch, level by level">What was made</Trans>
          </h2>
          <LevelTable levels={levels} />
        </section>
      )}
      {batch.origin === 'lineFile' && <BatchClosing batch={batch} onAsking={onAsking} />}
      {!asking && <HandOver batch={batch.id} />}
      {!asking && <BatchFiles files={files} />}
    </>
  )
}

function LevelTable({ levels }: { readonly levels: readonly LevelCountView[] }) {
  const { i18n } = useLingui()
  const number = new Intl.NumberFormat(i18n.locale)
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: pack, case or pallet">Level</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: numbers that were put into use">Commissioned</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: what the packaging line counted">Counted by the line</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: items in a container">In containers</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: items in no container">Loose</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: numbers taken out of use">Decommissioned</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: items that were destroyed">Destroyed</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: where a count differs">Difference</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ level, gtin, commissioned, counted, packed, loose, decommissioned, destroyed }) => (
          <tr key={level} data-level={level} data-difference={counted === null ? undefined : commissioned - counted}>
            <td>
              {i18n._(levelWords[level])} {gtin !== null && <Code value={gtin} />}
            </td>
            <td className="number">{number.format(commissioned)}</td>
            <td className="number">{counted === null ? '–' : number.format(counted)}</td>
            <td className="number">{number.format(packed)}</td>
            <td className="number">{number.format(loose)}</td>
            <td className="number">{number.format(decommissioned)}</td>
            <td className="number">{number.format(destroyed)}</td>
            <td>
              <Difference commissioned={commissioned} counted={counted} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Difference({ commissioned, counted }: Pick<LevelCountView, 'commissioned' | 'counted'>) {
  if (counted === null) return '–'
  if (commissioned === counted) return <Trans comment="A count does not differ from another">none</Trans>
  return (
    <strong>
      {commissioned > counted ? (
        <Plural
          comment="More numbers of a level were commissioned than the line counted"
          value={commissioned - counted}
          one="one more than counted"
          other="# more than counted"
        />
      ) : (
        <Plural
          comment="Fewer numbers of a level were commissioned than the line counted"
          value={counted - commissioned}
          one="one fewer than counted"
          other="# fewer than counted"
        />
      )}
    </strong>
  )
}
