import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OrderView } from '#shared/contract/views/destruction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { AttachFile } from '../attachments/AttachFile.tsx'
import { papers } from './papers.ts'
import { TextField } from './TextField.tsx'

type ContractorCertificateProps = { readonly order: OrderView; readonly onDone: () => void }

/** Takes the contractor's certificate in: the file and its number. */
export function ContractorCertificate({ order, onDone }: ContractorCertificateProps) {
  const { t } = useLingui()
  const { client } = useStation()
  const [file, setFile] = useState<AttachedFile | null>(null)
  const [reference, setReference] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const keep = async () => {
    if (file === null || reference.trim() === '') return
    const kept = await client.call('destruction.attachContractorCertificate', {
      order: order.id,
      file,
      reference: reference.trim(),
    })
    if (kept.ok) onDone()
    else setRefusal(kept.error)
  }
  useKeys({ Escape: onDone })
  return (
    <section className="panel destruction-next">
      <h2>
        <Trans comment="Title where a contractor's certificate is attached">The contractor's certificate</Trans>
      </h2>
      <AttachFile
        label={t({ message: 'Certificate as PDF or picture', comment: 'Label of a hidden file field' })}
        accept={papers}
        attached={file}
        onAttached={setFile}
      >
        <Trans comment="Button: choose a file">Choose the file</Trans>
      </AttachFile>
      <TextField
        label={t({ message: 'Number of the certificate', comment: 'Label of a field' })}
        value={reference}
        onChange={setReference}
      />
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        <Button look="main" disabled={file === null || reference.trim() === ''} onPress={() => void keep()}>
          <Trans comment="Button: keeps the certificate with the order">Keep it with the order</Trans>
        </Button>
        <Button keyName="Esc" onPress={onDone}>
          <Trans comment="Button: leaves it as it was">Leave it</Trans>
        </Button>
      </div>
    </section>
  )
}
