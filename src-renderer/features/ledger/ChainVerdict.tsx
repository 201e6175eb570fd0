import { Trans, useLingui } from '@lingui/react/macro'
import type { ChainCheckView, LedgerState } from '#shared/contract/views/audit-views.ts'
import { chainBreakText } from '../../texts/chain-break-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { dayAndTime } from '../../ui/moments.ts'

type ChainVerdictProps = { readonly state: LedgerState; readonly onCheck: () => void }

/** The last check in one glance: whole or broken, when, how many records; and the button for a new one. */
export function ChainVerdict({ state: { checks, checkingSince, notChecked, facts }, onCheck }: ChainVerdictProps) {
  const { i18n } = useLingui()
  const [last] = checks
  return (
    <section className="panel chain-verdict" role="status" data-chain={last?.outcome.kind ?? 'unchecked'}>
      <div className="row">
        <Icon name={last === undefined ? 'idle' : last.outcome.kind === 'whole' ? 'ok' : 'stop'} size={64} />
        <div className="chain-words">
          <p className="network-state">
            {last === undefined ? (
              <Trans comment="Large: the state of the records">Not checked yet</Trans>
            ) : last.outcome.kind === 'whole' ? (
              <Trans comment="Large: the state of the records">Whole</Trans>
            ) : (
              <Trans comment="Large: the state of the records">Broken</Trans>
            )}
          </p>
          {last !== undefined && (
            <p>
              {last.outcome.kind === 'whole' ? (
                <Trans comment="The last check; a number, and day and time">
                  {i18n.number(last.outcome.facts)} records were read on {dayAndTime(last.at, i18n.locale)}.
                </Trans>
              ) : (
                <>
                  <strong>{i18n._(chainBreakText(last.outcome.broken))}</strong>{' '}
                  <Trans comment="What to do about a broken chain">
                    Tell quality and the administrator; keep this computer and its backups as they are.
                  </Trans>
                </>
              )}
            </p>
          )}
          {notChecked !== null && (
            <p>
              <Trans comment="A check that could not be made; what the system said follows">
                The last check could not be made.
              </Trans>{' '}
              <span className="soft">{notChecked.said}</span>
            </p>
          )}
        </div>
        {checkingSince === null ? (
          <Button look="main" keyName="F8" onPress={onCheck}>
            <Trans comment="Button: reads all records and checks them">Check now</Trans>
          </Button>
        ) : (
          <p className="note" aria-live="polite">
            <Trans comment="While the records are checked; the placeholder is a number">
              Reading {i18n.number(facts)} records. You can go on working.
            </Trans>
          </p>
        )}
      </div>
    </section>
  )
}

/** One check of the list: when, why or for whom, and what it found. */
export function ChainCheck({ check: { at, person, outcome } }: { readonly check: ChainCheckView }) {
  const { i18n } = useLingui()
  return (
    <li className="row">
      <Icon name={outcome.kind === 'whole' ? 'ok' : 'stop'} />
      <span>{dayAndTime(at, i18n.locale)}</span>
      <span>
        {outcome.kind === 'whole' ? (
          <Trans comment="What a check found; the placeholder is a number">
            whole, {i18n.number(outcome.facts)} records
          </Trans>
        ) : (
          i18n._(chainBreakText(outcome.broken))
        )}
      </span>
      <span className="soft">
        {person ?? <Trans comment="Beside a check that the station makes by itself">every day</Trans>}
      </span>
    </li>
  )
}
