import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { CallInput } from '#shared/contract/calls.ts'
import { parseGtin } from '#shared/gs1/item-identity.ts'
import { parseLot } from '#shared/gs1/lot.ts'
import { parseIsoDate } from '#shared/kernel/time.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { closingWords } from '../../texts/batch-closing-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { SignaturePanel } from '../signing/SignaturePanel.tsx'
import { TextField } from '../station-settings/TextField.tsx'

type Words = CallInput<'batches.releaseToSign'>

/** Releases a batch of which not all numbers are here yet: product, lot, expiry and quantity, then the signature. */
export function EnterRelease({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui()
  const [gtin, setGtin] = useState('')
  const [lot, setLot] = useState('')
  const [expiry, setExpiry] = useState('')
  const [quantity, setQuantity] = useState('')
  const [words, setWords] = useState<Words | null>(null)
  const fields = useRef<HTMLDivElement>(null)
  // Whoever came here by key goes on typing.
  useEffect(() => fields.current?.querySelector('input')?.focus(), [])
  const product = parseGtin(gtin.trim().padStart(14, '0'))
  const isReady =
    product !== null &&
    parseLot(lot.trim()) !== null &&
    parseIsoDate(expiry.trim()) !== null &&
    /^[1-9]\d{0,7}$/.test(quantity.trim())
  const goOn = () => {
    if (!isReady) return
    setWords({
      gtin: product,
      lot: lot.trim(),
      expiry: expiry.trim(),
      closing: 'productRelease',
      quantity: Number(quantity.trim()),
    })
  }
  useKeys(words === null ? { Escape: onDone, F12: goOn } : {})
  if (words !== null) return <SignRelease words={words} onBack={() => setWords(null)} onDone={onDone} />
  return (
    <section className="panel" data-entering="release">
      <h2>
        <Trans comment="Title above releasing a batch before its numbers are here">
          Release a batch before its numbers are here
        </Trans>
      </h2>
      <p>
        <Trans comment="What happens with a release that comes first">
          It is held, and carried out by itself when exactly this quantity is commissioned.
        </Trans>
      </p>
      <div className="row" ref={fields}>
        <TextField
          label={t({ message: 'GTIN of the pack', comment: 'Label of a field' })}
          value={gtin}
          numeric
          mostSigns={14}
          disabled={false}
          onChange={setGtin}
        />
        <TextField
          label={t({ message: 'Lot', comment: 'Label of a field: batch number' })}
          value={lot}
          mostSigns={20}
          disabled={false}
          onChange={setLot}
        />
        <TextField
          label={t({ message: 'Expiry, as 2028-06-30', comment: 'Label of a field' })}
          value={expiry}
          mostSigns={10}
          disabled={false}
          onChange={setExpiry}
        />
        <TextField
          label={t({ message: 'How many packs', comment: 'Label of a field' })}
          value={quantity}
          numeric
          mostSigns={8}
          disabled={false}
          onChange={setQuantity}
        />
      </div>
      <div className="row">
        <Button look="main" keyName="F12" disabled={!isReady} onPress={goOn}>
          <Trans comment="Button that leads to the signature">Go on to sign</Trans>
        </Button>
        <Button keyName="Esc" onPress={onDone}>
          <Trans comment="Button that leaves a question without doing anything">No, not now</Trans>
        </Button>
      </div>
    </section>
  )
}

type SignReleaseProps = { readonly words: Words; readonly onBack: () => void; readonly onDone: () => void }

function SignRelease({ words, onBack, onDone }: SignReleaseProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const answer = useQuery('batches.releaseToSign', words)
  const value = answer.kind === 'answered' ? answer.value : null
  const shown = value?.shown ?? null
  const refusal = answer.kind === 'refused' ? answer.refusal : (value?.refusal ?? null)
  useKeys(shown === null ? { Escape: onBack } : {})
  if (refusal !== null)
    return (
      <section className="panel">
        <Refused refusal={refusal} />
        <Button keyName="Esc" onPress={onBack}>
          <Trans comment="Button">Back</Trans>
        </Button>
      </section>
    )
  if (shown === null) return null
  const { gtin, lot, expiry, quantity, closing } = words
  const count = new Intl.NumberFormat(i18n.locale).format(quantity)
  return (
    <SignaturePanel
      meaning="releasesProduct"
      shown={shown}
      onSign={async (signature) => {
        const entered = await client.call('batches.enterRelease', { ...words, signature })
        if (entered.ok) onDone()
        return entered
      }}
      onCancel={onBack}
    >
      <p>
        <strong>{i18n._(closingWords[closing])}</strong> · {value?.product ?? <Code value={gtin} />}
      </p>
      <p>
        <Trans comment="What is released: a batch number, a date, and how many packs">
          Lot {lot}, expiry {expiry}: {count} packs
        </Trans>
      </p>
    </SignaturePanel>
  )
}
