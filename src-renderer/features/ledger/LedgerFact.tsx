import { Trans } from '@lingui/react/macro'
import type { WholeFactView } from '#shared/contract/views/audit-views.ts'
import type { LedgerPlace } from '../../state/ledger-place.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { prettyJson } from '../network/pretty-json.ts'
import { FactTable } from './FactTable.tsx'
import './ledger.css'

/** One fact with all that the ledger holds of it; the arrow keys go to the one before and the one after. */
export function LedgerFact({ sequence, place }: { readonly sequence: number; readonly place: LedgerPlace }) {
  const { open } = useScreen()
  const answer = useQuery('ledger.fact', { sequence })
  const back = () => open({ name: 'ledger', place })
  const go = (to: number) => {
    if (to >= 1) open({ name: 'ledgerFact', sequence: to, place })
  }
  useKeys({ Escape: back, ArrowLeft: () => go(sequence - 1), ArrowRight: () => go(sequence + 1) })

  return (
    <Page
      title={
        <Trans comment="Title of the screen of one record; the placeholder is its number">Record {sequence}</Trans>
      }
      beside={
        <>
          <Button place="desk" keyName="←" disabled={sequence === 1} onPress={() => go(sequence - 1)}>
            <Trans comment="Button: the record before">Before</Trans>
          </Button>
          <Button place="desk" keyName="→" onPress={() => go(sequence + 1)}>
            <Trans comment="Button: the record after">After</Trans>
          </Button>
          <Button keyName="Esc" onPress={back}>
            <Trans comment="Button: back to the audit trail">Back to the audit trail</Trans>
          </Button>
        </>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && <FactParts fact={answer.value} />}
    </Page>
  )
}

function FactParts({ fact }: { readonly fact: WholeFactView }) {
  return (
    <>
      <FactTable facts={[fact]} />
      <section className="panel">
        <dl className="facts">
          <dt>
            <Trans comment="Label: identifier">Id</Trans>
          </dt>
          <dd className="code">{fact.fact}</dd>
          <dt>
            <Trans comment="Label: the span between two restorings of a backup">Epoch</Trans>
          </dt>
          <dd>{fact.epoch}</dd>
          <dt>
            <Trans comment="Label: where it was recorded">Site</Trans>
          </dt>
          <dd>{fact.siteGln ?? '—'}</dd>
          <dt>
            <Trans comment="Label: the hash of the record before">Hash of the record before</Trans>
          </dt>
          <dd className="code message-url">{fact.previousHash}</dd>
          <dt>
            <Trans comment="Label: the hash of this record">Hash</Trans>
          </dt>
          <dd>
            <span className="code message-url">{fact.hash}</span>
            <br />
            <span data-hash-fits={fact.hashFits}>
              {fact.hashFits ? (
                <Trans comment="After the hash of a record">✔ Computed anew just now, it is the same.</Trans>
              ) : (
                <strong>
                  <Trans comment="After the hash of a record">
                    ✖ Computed anew just now, it is another: this record was changed.
                  </Trans>
                </strong>
              )}
            </span>
          </dd>
        </dl>
      </section>
      <section className="outbox">
        <h2>
          <Trans comment="Title above the text of a record">As it is in the ledger</Trans>
        </h2>
        <pre className="body code" tabIndex={0}>
          {fact.body.length === fact.bodyLength ? prettyJson(fact.body) : `${fact.body}…`}
        </pre>
        {fact.body.length < fact.bodyLength && (
          <p className="note">
            <Trans comment="Below the text of a long record; the placeholder is a number">
              This is how it begins; it has {fact.bodyLength} signs. An export has all of it.
            </Trans>
          </p>
        )}
      </section>
    </>
  )
}
