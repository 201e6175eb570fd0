import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { parseGtin } from '#shared/gs1/item-identity.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useIdleScan } from '../../state/use-idle-scan.ts'
import { Button } from '../../ui/Button.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { NoteField } from '../receiving/NoteField.tsx'
import '../receiving/receiving.css'

/** A lot has at most so many characters (GS1 General Specifications, AI 10). */
const longestLot = 20

/**
 * Which lot is called back, as a letter says it or any pack of it is scanned: also one that this station has never seen, so
 * that nothing of it is received. Leads to the screen of the lot, known or not.
 */
export function NameLot() {
  const { open } = useScreen()
  const [typedGtin, setTypedGtin] = useState('')
  const [typedLot, setTypedLot] = useState('')
  // A shorter GTIN is the same number with zeros in front.
  const gtin = typedGtin === '' ? null : parseGtin(typedGtin.padStart(14, '0'))
  const lot = typedLot.trim()
  const isReady = gtin !== null && lot !== ''
  const goOn = () => {
    if (gtin !== null && lot !== '') open({ name: 'goods', gtin, lot, searched: '' })
  }
  useIdleScan(({ item }) => {
    if (item === null) return
    if (item.gtin !== null) setTypedGtin(item.gtin)
    if (item.lot !== null) setTypedLot(item.lot)
  })
  useKeys({ F12: goOn })
  return (
    <form
      className="delivery-note"
      data-part="nameLot"
      onSubmit={(event) => {
        event.preventDefault()
        goOn()
      }}
    >
      <NoteField
        label={<Trans comment="Label of a field: the number of a product">GTIN of the product</Trans>}
        hint={
          typedGtin === '' || gtin !== null ? (
            <Trans comment="Below the field for the GTIN of a recalled lot">
              Scan a pack of the lot, or type what the letter says.
            </Trans>
          ) : (
            <Trans comment="Below the field, while what is in it is no GTIN">
              A GTIN has 8, 12, 13 or 14 digits, and its last one checks the others.
            </Trans>
          )
        }
        value={typedGtin}
        focus
        onChange={(text) => setTypedGtin(text.replaceAll(/\s/g, ''))}
      />
      <NoteField
        label={<Trans comment="Label">Lot</Trans>}
        hint={
          <Trans comment="Below the field for a recalled lot">
            Exactly as it is printed: capital and small letters differ. The station need not know it.
          </Trans>
        }
        value={typedLot}
        onChange={(text) => setTypedLot(text.slice(0, longestLot))}
      />
      <div className="row">
        <Button look="main" keyName="F12" disabled={!isReady} onPress={goOn}>
          <Trans comment="Button: leads to the screen of the lot that was named">Go on to this lot</Trans>
        </Button>
      </div>
    </form>
  )
}
