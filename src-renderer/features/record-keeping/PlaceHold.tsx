import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { HeldRecords } from '#shared/domain/record-keeping/legal-hold.ts'
import { heldKindWords } from '../../texts/record-keeping-texts.ts'
import { Button } from '../../ui/Button.tsx'

const kinds = ['station', 'product', 'lot'] as const

/** Puts a legal hold on the whole station, a product or a lot. */
export function PlaceHold({ onPlace }: { readonly onPlace: (about: HeldRecords, reason: string) => void }) {
  const { i18n } = useLingui()
  const [kind, setKind] = useState<HeldRecords['kind']>('station')
  const [gtin, setGtin] = useState('')
  const [lot, setLot] = useState('')
  const [reason, setReason] = useState('')
  const about = aboutOf(kind, gtin.trim(), lot.trim())
  return (
    <div className="panel">
      <div className="row" role="group">
        {kinds.map((option) => (
          <Button key={option} place="desk" pressed={kind === option} onPress={() => setKind(option)}>
            {i18n._(heldKindWords[option])}
          </Button>
        ))}
      </div>
      <div className="row">
        {kind !== 'station' && (
          <label className="ledger-field">
            <span>GTIN</span>
            <input
              className="field code"
              value={gtin}
              maxLength={14}
              onChange={({ target }) => setGtin(target.value)}
            />
          </label>
        )}
        {kind === 'lot' && (
          <label className="ledger-field">
            <span>
              <Trans comment="Label of a field: lot number">Lot</Trans>
            </span>
            <input className="field code" value={lot} maxLength={20} onChange={({ target }) => setLot(target.value)} />
          </label>
        )}
        <label className="ledger-field ledger-field-wide">
          <span>
            <Trans comment="Label of a field">Why is it held?</Trans>
          </span>
          <input className="field" value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
        </label>
        <Button
          place="desk"
          disabled={about === null || reason.trim().length < 3}
          onPress={() => {
            if (about !== null) onPlace(about, reason.trim())
            setReason('')
          }}
        >
          <Trans comment="Button: puts a legal hold on">Put on legal hold</Trans>
        </Button>
      </div>
    </div>
  )
}

function aboutOf(kind: HeldRecords['kind'], gtin: string, lot: string): HeldRecords | null {
  if (kind === 'station') return { kind }
  if (!/^\d{14}$/.test(gtin)) return null
  if (kind === 'product') return { kind, gtin }
  return lot === '' ? null : { kind, gtin, lot }
}
