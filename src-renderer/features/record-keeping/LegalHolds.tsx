import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { LegalHoldView } from '#shared/contract/views/record-keeping-views.ts'
import type { HeldRecords, LegalHoldId } from '#shared/domain/record-keeping/legal-hold.ts'
import { heldRecordsText } from '../../texts/record-keeping-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { PlaceHold } from './PlaceHold.tsx'

type LegalHoldsProps = {
  readonly holds: readonly LegalHoldView[]
  readonly mayKeep: boolean
  readonly onPlace: (about: HeldRecords, reason: string) => void
  readonly onLift: (hold: LegalHoldId, reason: string) => void
}

/** Every legal hold, those that are on first: about what, why, by whom; put on and lifted with a reason. */
export function LegalHolds({ holds, mayKeep, onPlace, onLift }: LegalHoldsProps) {
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above the legal holds">Legal holds</Trans>
      </h2>
      {holds.length === 0 ? (
        <p className="empty">
          <Trans comment="Instead of the list of legal holds">Nothing is on legal hold.</Trans>
        </p>
      ) : (
        <ul className="legal-holds">
          {holds.map((hold) => (
            <Hold key={hold.id} hold={hold} mayKeep={mayKeep} onLift={onLift} />
          ))}
        </ul>
      )}
      {mayKeep && <PlaceHold onPlace={onPlace} />}
    </section>
  )
}

type HoldProps = { readonly hold: LegalHoldView } & Pick<LegalHoldsProps, 'mayKeep' | 'onLift'>

function Hold({ hold: { id, about, reason, placedAt, placedBy, lifted }, mayKeep, onLift }: HoldProps) {
  const { i18n, t } = useLingui()
  const [why, setWhy] = useState<string | null>(null)
  return (
    <li className="panel" data-legal-hold={lifted === null ? 'on' : 'lifted'}>
      <p>
        <strong>{i18n._(heldRecordsText(about))}</strong> {reason}
      </p>
      <p className="soft">
        {[dayAndTime(placedAt, i18n.locale), placedBy].join(' · ')}
        {lifted !== null && (
          <>
            {' — '}
            <Trans comment="A legal hold that is over; day and time, a name and a reason">
              lifted {dayAndTime(lifted.at, i18n.locale)} by {lifted.by}: {lifted.because}
            </Trans>
          </>
        )}
      </p>
      {mayKeep && lifted === null && (
        <div className="row">
          {why !== null && (
            <input
              className="field field-short legal-hold-reason"
              value={why}
              maxLength={500}
              aria-label={t({ message: 'Why is it lifted?', comment: 'Label of a field' })}
              placeholder={t({ message: 'Why is it lifted?', comment: 'Label of a field' })}
              onChange={({ target }) => setWhy(target.value)}
            />
          )}
          <Button
            place="desk"
            disabled={why !== null && why.trim().length < 3}
            onPress={() => (why === null ? setWhy('') : onLift(id, why))}
          >
            <Trans comment="Button: takes a legal hold away">Lift it</Trans>
          </Button>
        </div>
      )}
    </li>
  )
}
