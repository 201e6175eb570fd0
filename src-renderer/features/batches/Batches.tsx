import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { BatchRow } from '#shared/contract/calls/batch-calls.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { closingWords } from '../../texts/batch-closing-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { EnterRelease } from './EnterRelease.tsx'
import { HeldReleases } from './HeldReleases.tsx'
import { ImportBatch } from './ImportBatch.tsx'
import { ReceivedBatches } from './ReceivedBatches.tsx'
import '../network/network.css'

const rowsOnAPage = 50

/** What packaging lines made, lot by lot, the newest first, and the way to take in a file of one. */
export function Batches() {
  const { open } = useScreen()
  const mayWork = useStationState((state) => state.status?.session?.rights.includes('workOnTheFloor') === true)
  const [after, setAfter] = useState(0)
  const answer = useQuery('batches.list', { after, limit: rowsOnAPage })
  const mayClose = useStationState((state) => state.status?.session?.rights.includes('closeBatches') === true)
  const [entering, setEntering] = useState(false)
  const [asking, setAsking] = useState(false)
  const home = () => open({ name: 'home' })
  useKeys(entering || asking ? {} : { Escape: home, ...(mayClose ? { F7: () => setEntering(true) } : {}) })
  return (
    <Page
      title={
        <Trans context="what packaging lines made" comment="Title of the list of batches">
          Batches
        </Trans>
      }
      beside={
        <div className="row">
          <Button place="desk" onPress={() => open({ name: 'externalSystem' })}>
            <Trans comment="Button: opens the screen where the external system for batches is set up">
              External system
            </Trans>
          </Button>
          <Button keyName="Esc" onPress={home}>
            <Trans comment="Button">Back</Trans>
          </Button>
        </div>
      }
    >
      {entering && <EnterRelease onDone={() => setEntering(false)} />}
      <ImportBatch mayWork={mayWork} onBatch={(batch) => open({ name: 'batch', batch })} />
      {mayClose && !entering && (
        <div className="row">
          <Button keyName="F7" onPress={() => setEntering(true)}>
            <Trans comment="Button: a release comes before the numbers of its batch">
              Release a batch before its numbers…
            </Trans>
          </Button>
        </div>
      )}
      <HeldReleases onAsking={setAsking} />
      <ReceivedBatches />
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && (
        <section className="outbox">
          {answer.value.batches.length === 0 ? (
            <p className="empty">
              <Trans comment="Instead of the list of batches">No file of a packaging line was taken in yet.</Trans>
            </p>
          ) : (
            <BatchTable batches={answer.value.batches} />
          )}
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
      )}
    </Page>
  )
}

function BatchTable({ batches }: { readonly batches: readonly BatchRow[] }) {
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
            <Trans comment="Column: expiry date">Expiry</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column: numbers of a batch, containers among them">Numbers</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: when the last file of a batch came in">Last file</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column: whether a batch is closed">State</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {batches.map(({ id, gtin, product, lot, expiry, items, origin, lastAt, closed }) => (
          <tr key={id} data-batch={lot}>
            <td>
              <button type="button" className="link" onClick={() => open({ name: 'batch', batch: id })}>
                <Code value={lot} />
              </button>
            </td>
            <td>{product ?? <Code value={gtin} />}</td>
            <td>{expiry}</td>
            <td className="number">{new Intl.NumberFormat(i18n.locale).format(items)}</td>
            <td className="table-time">
              {origin === 'received' ? (
                <Trans comment="Instead of the time of the last file of a batch">from a partner</Trans>
              ) : (
                dayAndTime(lastAt, i18n.locale)
              )}
            </td>
            <td>
              {origin === 'received' ? (
                '–'
              ) : closed === null ? (
                <Trans comment="State of a batch: not closed">Open</Trans>
              ) : (
                i18n._(closingWords[closed])
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
