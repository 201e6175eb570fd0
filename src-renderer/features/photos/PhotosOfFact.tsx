import { Trans } from '@lingui/react/macro'
import type { SaidOfItemView } from '#shared/contract/views/look-up-views.ts'
import { PhotoList } from './PhotoList.tsx'

type PhotosOfFactProps = {
  readonly says: SaidOfItemView
  /** On paper photos are named with their whole hash, not shown. */
  readonly onScreen: boolean
}

/** The photos that one fact names of an item. Nothing where it names none. */
export function PhotosOfFact({ says, onScreen }: PhotosOfFactProps) {
  const photos = 'photos' in says ? says.photos : []
  if (onScreen) return <PhotoList photos={photos.map((file) => ({ of: null, file }))} onRemove={null} />
  return photos.map(({ sha256, name }) => (
    <p key={sha256}>
      <Trans comment="On paper: the name of a photo, and its hash">
        Photo {name}, SHA-256 <span className="code">{sha256}</span>
      </Trans>
    </p>
  ))
}
