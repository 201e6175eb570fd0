import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import { photoKinds } from '#shared/domain/photos/photo-kind.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useFileField } from '../../ui/use-file-field.tsx'
import { attachFile, largestFile } from '../attachments/attach-file.ts'
import { Camera } from './Camera.tsx'
import { forgetPicture, pictureFrom } from './picture.ts'
import type { Picture } from './picture.ts'
import { usePhotoCode } from './use-photo-code.ts'
import './photos.css'

type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'camera' }
  | { readonly kind: 'looking'; readonly picture: Picture; readonly from: 'camera' | 'file' }

type TakePhotoProps = {
  /** Makes a kept file a photo of what it shows. */
  readonly onKept: (file: AttachedFile) => Promise<Result<unknown, Refusal>>
  /** Called when a picture is begun or done with: what it shows is settled then, and the rest of the screen makes room. */
  readonly onBusy: (busy: boolean) => void
}

/** A photo from the camera or from a file: taken, looked at, and kept or taken again. Nothing is kept before that yes. */
export function TakePhoto({ onKept, onBusy }: TakePhotoProps) {
  const { t } = useLingui()
  const { client } = useStation()
  const [step, setStep] = useState<Step>({ kind: 'choosing' })
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | 'tooLarge' | null>(null)
  useEffect(() => {
    if (step.kind !== 'looking') return
    return () => forgetPicture(step.picture)
  }, [step])

  const open = (next: Step) => {
    setRefusal(null)
    setStep(next)
    onBusy(next.kind !== 'choosing')
  }
  const takeFile = async (file: File) => {
    setRefusal(null)
    if (file.size > largestFile) return setRefusal('tooLarge')
    const picture = pictureFrom(new Uint8Array(await file.arrayBuffer()), file.name)
    if (picture === null) return setRefusal(refuse('NOT_A_PHOTO', { name: file.name }))
    open({ kind: 'looking', picture, from: 'file' })
  }
  const { field, choose } = useFileField({
    accept: photoKinds.join(','),
    label: t({ message: 'File with a photo', comment: 'Name of the field for a file, for screen readers' }),
    onChosen: (file) => void takeFile(file),
  })
  const keep = async ({ bytes, name }: Picture) => {
    if (busy) return
    setBusy(true)
    const kept = await attachFile(client, name, bytes)
    const done = kept.ok ? await onKept(kept.value) : kept
    setBusy(false)
    if (done.ok) open({ kind: 'choosing' })
    else setRefusal(done.error)
  }
  useKeys(step.kind === 'choosing' ? { '1': () => open({ kind: 'camera' }), '2': choose } : {})
  usePhotoCode(() => {
    if (step.kind === 'choosing') open({ kind: 'camera' })
  })

  return (
    <>
      {field}
      {refusal === 'tooLarge' && (
        <p role="alert" className="photo-refused">
          <Trans comment="A photo was not taken">
            This file is larger than 20 MB. It was not taken, and nothing was changed. Choose a smaller one.
          </Trans>
        </p>
      )}
      {refusal !== null && refusal !== 'tooLarge' && <Refused refusal={refusal} />}
      {step.kind === 'choosing' && (
        <div className="row">
          <Button look="main" keyName="1" onPress={() => open({ kind: 'camera' })}>
            <Trans comment="Button that opens the camera">With the camera</Trans>
          </Button>
          <Button keyName="2" onPress={choose}>
            <Trans comment="Button that opens a photo from a file">From a file</Trans>
          </Button>
          <span className="soft">
            <Trans comment="Beside the buttons for a photo: which files are taken">
              JPEG, PNG or WebP, up to 20 MB
            </Trans>
          </span>
        </div>
      )}
      {step.kind === 'camera' && (
        <Camera
          onTaken={(picture) => open({ kind: 'looking', picture, from: 'camera' })}
          onClose={() => open({ kind: 'choosing' })}
        />
      )}
      {step.kind === 'looking' && (
        <Look
          picture={step.picture}
          busy={busy}
          again={step.from === 'camera' ? () => open({ kind: 'camera' }) : choose}
          onKeep={() => void keep(step.picture)}
          onClose={() => open({ kind: 'choosing' })}
        />
      )}
    </>
  )
}

type LookProps = {
  readonly picture: Picture
  readonly busy: boolean
  readonly again: () => void
  readonly onKeep: () => void
  readonly onClose: () => void
}

/** The picture as it would be kept, and the question whether it is good. */
function Look({ picture, busy, again, onKeep, onClose }: LookProps) {
  const { t } = useLingui()
  useKeys({ Enter: onKeep, '3': again, Escape: onClose })
  usePhotoCode(onKeep)
  return (
    <div className="photo-taking" data-looking={picture.name}>
      <img
        className="photo-view"
        src={picture.address}
        alt={t({ message: 'The photo as it would be kept', comment: 'Name of a picture, for screen readers' })}
      />
      <div className="row">
        <Button look="main" keyName="Enter" disabled={busy} onPress={onKeep}>
          {busy ? (
            <Trans comment="While a photo is kept">Keeping it …</Trans>
          ) : (
            <Trans comment="Button that keeps a photo">Keep it</Trans>
          )}
        </Button>
        <Button keyName="3" disabled={busy} onPress={again}>
          <Trans comment="Button that takes a photo again">Another try</Trans>
        </Button>
        <Button keyName="Esc" disabled={busy} onPress={onClose}>
          <Trans comment="Button that leaves the camera without a photo">No photo</Trans>
        </Button>
      </div>
    </div>
  )
}
