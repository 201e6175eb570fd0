import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useFileField } from '../../ui/use-file-field.tsx'
import { attachFile, largestFile } from './attach-file.ts'

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'keeping'; readonly name: string }
  | { readonly kind: 'tooLarge'; readonly name: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

type AttachFileProps = {
  /** What the button says, e.g. "Attach the letter". */
  readonly children: ReactNode
  /** The same for people who cannot see it. */
  readonly label: string
  /** What kinds of file, as the `accept` of a file field. */
  readonly accept: string
  readonly attached: AttachedFile | null
  readonly onAttached: (file: AttachedFile) => void
}

/** Attaches one file: the station keeps it under its hash; the act that is recorded next names it. */
export function AttachFile({ children, label, accept, attached, onAttached }: AttachFileProps) {
  const { client } = useStation()
  const [step, setStep] = useState<Step>({ kind: 'idle' })

  const take = async (file: File) => {
    if (file.size > largestFile) return setStep({ kind: 'tooLarge', name: file.name })
    setStep({ kind: 'keeping', name: file.name })
    const answer = await attachFile(client, file.name, new Uint8Array(await file.arrayBuffer()))
    if (!answer.ok) return setStep({ kind: 'refused', refusal: answer.error })
    setStep({ kind: 'idle' })
    onAttached(answer.value)
  }
  const { field, choose } = useFileField({
    accept: accept,
    label: label,
    onChosen: (file) => void take(file),
  })

  return (
    <div className="row">
      {field}
      <Button disabled={step.kind === 'keeping'} onPress={choose}>
        {children}
      </Button>
      <span aria-live="polite">
        {step.kind === 'idle' && attached !== null && <span data-attached={attached.sha256}>{attached.name}</span>}
        {step.kind === 'keeping' && (
          <Trans comment="While a file is kept; the placeholder is its name">Keeping {step.name} …</Trans>
        )}
        {step.kind === 'tooLarge' && (
          <Trans comment="A file was not attached; the placeholder is its name">
            {step.name} is larger than 20 MB and was not attached. Nothing else was changed.
          </Trans>
        )}
        {step.kind === 'refused' && <Refused refusal={step.refusal} />}
      </span>
    </div>
  )
}
