import { Trans, useLingui } from '@lingui/react/macro'
import type { ItemView } from '#shared/contract/views/item-views.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { ShownPhoto } from './ShownPhoto.tsx'
import './photos.css'

/** A photo in a list: what it shows, as far as that is to be said, and its file. */
export type ListedPhoto = { readonly of: ItemView | 'everything' | null; readonly file: AttachedFile }

type PhotoListProps = {
  readonly photos: readonly ListedPhoto[]
  /** Takes one out; null where nothing can be changed any more. */
  readonly onRemove: ((photo: ListedPhoto) => void) | null
}

/** Photos side by side, each with what it shows and the first digits of its hash. */
export function PhotoList({ photos, onRemove }: PhotoListProps) {
  const { t } = useLingui()
  if (photos.length === 0) return null
  return (
    <ul
      className="photo-list"
      aria-label={t({ message: 'Photos', comment: 'Name of a list of photos, for screen readers' })}
    >
      {photos.map((photo) => (
        <li key={`${photo.file.sha256} ${keyOf(photo.of)}`} data-photo-of={keyOf(photo.of)}>
          <ShownPhoto file={photo.file} />
          <span className="photo-words">
            {photo.of === 'everything' && (
              <span>
                <Trans comment="What a photo shows">Everything in the job</Trans>
              </span>
            )}
            {photo.of !== null && photo.of !== 'everything' && <Code value={photo.of.serial ?? photo.of.sscc ?? ''} />}
            <span className="soft code">{photo.file.sha256.slice(0, 12)}</span>
          </span>
          {onRemove !== null && (
            <Button
              place="desk"
              label={t({ message: `Remove ${photo.file.name}`, comment: 'Button beside a photo; its file name' })}
              onPress={() => onRemove(photo)}
            >
              <Trans comment="Button that takes a photo out of a job again">Remove</Trans>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function keyOf(of: ListedPhoto['of']): string {
  return of === null ? '' : of === 'everything' ? of : of.id
}
