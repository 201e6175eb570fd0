import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { cameraTroubleTexts } from '../../texts/photo-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { nameOfPhoto, pictureOfCamera } from './picture.ts'
import type { Picture } from './picture.ts'
import { useCamera } from './use-camera.ts'
import { usePhotoCode } from './use-photo-code.ts'

type CameraProps = { readonly onTaken: (picture: Picture) => void; readonly onClose: () => void }

/** What the camera sees, and the button that takes it. Without a camera: why, and the way from a file. */
export function Camera({ onTaken, onClose }: CameraProps) {
  const { i18n, t } = useLingui()
  const video = useRef<HTMLVideoElement>(null)
  const state = useCamera()
  // Open is not enough: until its first picture has come there is nothing to take.
  const [ready, setReady] = useState(false)
  const seen = state.kind === 'live' ? state.seen : null
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = seen
  }, [seen])
  const take = async () => {
    if (video.current === null || !ready) return
    const picture = await pictureOfCamera(video.current, nameOfPhoto(new Date()))
    if (picture !== null) onTaken(picture)
  }
  useKeys({ Enter: () => void take(), Escape: onClose })
  usePhotoCode(() => void take())

  return (
    <div className="photo-taking" data-camera={state.kind === 'trouble' ? 'trouble' : ready ? 'live' : 'opening'}>
      {state.kind === 'trouble' ? (
        <div className="refused" role="alert">
          <Icon name="attention" />
          <p>
            <strong>{i18n._(cameraTroubleTexts[state.because].what)}</strong>{' '}
            {i18n._(cameraTroubleTexts[state.because].next)}
          </p>
        </div>
      ) : (
        <video
          ref={video}
          className="photo-view"
          muted
          autoPlay
          onLoadedData={() => setReady(true)}
          playsInline
          aria-label={t({ message: 'What the camera sees', comment: 'Name of the picture of a camera' })}
        />
      )}
      <div className="row">
        <Button look="main" keyName="Enter" disabled={!ready} onPress={() => void take()}>
          {state.kind !== 'trouble' && !ready ? (
            <Trans comment="In the place of the button that takes a photo">The camera starts …</Trans>
          ) : (
            <Trans comment="Button that takes a photo with the camera">Take it</Trans>
          )}
        </Button>
        <Button keyName="Esc" onPress={onClose}>
          <Trans comment="Button that leaves the camera without a photo">No photo</Trans>
        </Button>
      </div>
    </div>
  )
}
