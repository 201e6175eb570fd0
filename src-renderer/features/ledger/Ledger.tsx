import { Trans, useLingui } from '@lingui/react/macro'
import type { LedgerPlace } from '../../state/ledger-place.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useIdleScan } from '../../state/use-idle-scan.ts'
import { ExportLedger } from './ExportLedger.tsx'
import { FactTable } from './FactTable.tsx'
import { LedgerFilter } from './LedgerFilter.tsx'
import './ledger.css'

const factsOnAPage = 25

/** The audit trail: everything this station has on record, newest first, filtered by person, item, time and kind. */
export function Ledger({ place }: { readonly place: LedgerPlace }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const { filter, path } = place
  const below = path.at(-1) ?? null
  const answer = useQuery('ledger.page', { filter, below, limit: factsOnAPage })
  const page = answer.kind === 'answered' ? answer.value : null
  const home = () => open({ name: 'home' })
  const older = () => {
    if (page?.next != null) open({ name: 'ledger', place: { filter, path: [...path, page.next] } })
  }
  const newer = () => {
    if (path.length > 0) open({ name: 'ledger', place: { filter, path: path.slice(0, -1) } })
  }
  useKeys({ Escape: home, PageDown: older, PageUp: newer })
  useIdleScan(({ item }) => {
    if (item !== null) open({ name: 'ledger', place: { filter: { ...filter, item: item.id }, path: [] } })
  })

  return (
    <Page
      title={<Trans comment="Title of the screen with everything on record">Audit trail</Trans>}
      beside={
        <>
          <Button place="desk" onPress={() => open({ name: 'chain' })}>
            <Trans comment="Button: opens the screen where the records are checked">Check and checkpoints</Trans>
          </Button>
          <Button place="desk" onPress={() => open({ name: 'reviews' })}>
            <Trans comment="Button: opens the screen of the reviews">Reviews</Trans>
          </Button>
          <Button place="desk" onPress={() => open({ name: 'recordKeeping' })}>
            <Trans comment="Button: opens the screen of how records are kept">Keeping</Trans>
          </Button>
          <Button place="desk" onPress={() => open({ name: 'backups' })}>
            <Trans comment="Button: opens the screen of the backups">Backups</Trans>
          </Button>
          <Button keyName="Esc" onPress={home}>
            <Trans comment="Button">Back</Trans>
          </Button>
        </>
      }
    >
      <LedgerFilter filter={filter} onFilter={(next) => open({ name: 'ledger', place: { filter: next, path: [] } })} />
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {page !== null && (
        <section className="outbox">
          {page.count !== null && (
            <p className="soft">
              <Trans comment="Above the audit trail; the placeholder is a number">
                Records that fit: {i18n.number(page.count)}
              </Trans>
            </p>
          )}
          {page.facts.length > 0 ? (
            <FactTable facts={page.facts} onOpen={(sequence) => open({ name: 'ledgerFact', sequence, place })} />
          ) : (
            <p className="empty" role="status">
              {page.next === null ? (
                <Trans comment="Instead of the audit trail">No record fits.</Trans>
              ) : (
                <Trans comment="Instead of the audit trail; the placeholder is a number">
                  No record above {page.next} fits. Go on to look further back.
                </Trans>
              )}
            </p>
          )}
          <div className="row">
            <Button place="desk" keyName="PageUp" disabled={path.length === 0} onPress={newer}>
              <Trans comment="Button: the page before, with newer entries">Newer</Trans>
            </Button>
            <Button place="desk" keyName="PageDown" disabled={page.next === null} onPress={older}>
              <Trans comment="Button: the next page, with older entries">Older</Trans>
            </Button>
          </div>
        </section>
      )}
      <ExportLedger key={JSON.stringify(filter)} filter={filter} />
    </Page>
  )
}
