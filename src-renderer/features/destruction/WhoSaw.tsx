import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { TextField } from './TextField.tsx'

export type External = { readonly name: string; readonly company: string }

type WhoSawProps = { readonly onGoOn: (external: External | null) => void; readonly onCancel: () => void }

/** Whether somebody from outside saw it too; they are named beside the witness who signs here. */
export function WhoSaw({ onGoOn, onCancel }: WhoSawProps) {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [company, setCompany] = useState('')
  const external = { name: name.trim(), company: company.trim() }
  const halfSaid = (external.name === '') !== (external.company === '')
  const goOn = () => {
    if (!halfSaid) onGoOn(external.name === '' ? null : external)
  }
  useKeys({ Escape: onCancel, '1': goOn })
  useScreenCodes({ no: onCancel, ...(halfSaid ? {} : { choice1: goOn }) }, `${name} ${company}`)
  return (
    <section className="panel destruction-next">
      <h2>
        <Trans comment="Question before a witness signs">Was somebody from outside there too?</Trans>
      </h2>
      <p>
        <Trans comment="Below the question whether somebody from outside saw a destruction">
          An inspector or an owner's representative is named beside the witness of this site, who signs. Leave it empty
          if nobody was.
        </Trans>
      </p>
      <div className="destruction-fields">
        <TextField
          label={t({ message: 'Name', comment: 'Label: name of a witness from outside' })}
          value={name}
          onChange={setName}
        />
        <TextField
          label={t({ message: 'Company or authority', comment: 'Label: where a witness from outside comes from' })}
          value={company}
          onChange={setCompany}
        />
      </div>
      <div className="row">
        <Button look="main" keyName="1" command="choice1" disabled={halfSaid} onPress={goOn}>
          <Trans comment="Button: goes on to the signature of a witness">Go on to the signature</Trans>
        </Button>
        <Button keyName="Esc" command="no" onPress={onCancel}>
          <Trans comment="Button: leaves it as it was">Leave it</Trans>
        </Button>
      </div>
    </section>
  )
}
