import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReceivedRow } from '#shared/contract/calls/received-batch-calls.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { closingWords, receivedStateWords } from '../../texts/received-batch-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { LeastYield } from './LeastYield.tsx'

const rowsOnAPage = 20

/** The batches that partners reported, the latest judged first. Nothing where none was. */
export function ReceivedBatches() {
  const [after, setAfter] = useState(0)
  const answer = useQuery('batches.received', { after, limit: rowsOnAPage })
  if (answer.kind !== 'answered' || (after === 0 && answer.value.batches.length === 0)) return null
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above the batches that partners reported to this site">Reported by partners</Trans>
      </h2>
      <ReceivedTable batches={answer.value.batches} />
      <LeastYield percent={answer.value.leastYield} />
      {(after > 0 || answer.value.next !== null) && (
        <div className="row">
          <Button place="desk" disabled={after === 0} onPress={() => setAfter(Math.max(0, after - rowsOnAPage))}>
            <Trans comment="Button: the page before, with newer batches">Newer</Trans>
          </Button>
          <Button
            place="desk"
            disabled={answer.value.next === null}
            onPress={() => setAfter(answer.value.next ?? after)}
          >
            <Trans comment="Button: the next page, with older batches">Older</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

function ReceivedTable({ batches }: { readonly batches: readonly ReceivedRow[] }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column: batch number">Lot</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column">Product</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: who reported a batch, by GLN">From</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: end of batch or product release">Closed by</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: numbers of a batch, containers among them">Numbers</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: whether a partner’s batch was loaded">State</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: when a partner’s batch was checked last">Checked</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {batches.map(({ id, lot, product, gtin, sender, step, items, state, judgedAt, flawCount }) => (
          <tr key={id} data-received={lot} data-state={state}>
            <td>
              <button type="button" className="link" onClick={() => open({ name: 'receivedBatch', batch: id })}>
                <Code value={lot} />
              </button>
            </td>
            <td>{product ?? (gtin === null ? '–' : <Code value={gtin} />)}</td>
            <td>
              <Code value={sender} />
            </td>
            <td>{i18n._(closingWords[step])}</td>
            <td className="number">{new Intl.NumberFormat(i18n.locale).format(items)}</td>
            <td>
              <strong>{i18n._(receivedStateWords[state])}</strong>
              {state === 'refused' && (
                <>
                  {': '}
                  <Plural
                    comment="Behind the word refused; how much is wrong with a partner’s batch"
                    value={flawCount}
                    one="one reason"
                    other="# reasons"
                  />
                </>
              )}
            </td>
            <td className="table-time">{dayAndTime(judgedAt, i18n.locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
