import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import { useStation } from '../../state/station-context.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { forgetPicture, pictureFrom } from './picture.ts'
import type { Picture } from './picture.ts'
import { readAttached } from './read-attached.ts'
import './photos.css'

type Seen =
  | { readonly kind: 'asking' }
  | { readonly kind: 'seen'; readonly picture: Picture }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A kept photo, small until it is pressed; one that is missing or was changed says so by its hash. */
export function ShownPhoto({ file }: { readonly file: AttachedFile }) {
  const { t } = useLingui()
  const { client } = useStation()
  const { sha256, name } = file
  const [seen, setSeen] = useState<Seen>({ kind: 'asking' })
  const [large, setLarge] = useState(false)
  useEffect(() => {
    let shown = true
    let picture: Picture | null = null
    void readAttached(client, sha256).then((read) => {
      if (!shown) return
      if (!read.ok) return setSeen({ kind: 'refused', refusal: read.error })
      picture = pictureFrom(new Uint8Array(read.value), name)
      if (picture !== null) setSeen({ kind: 'seen', picture })
    })
    return () => {
      shown = false
      if (picture !== null) forgetPicture(picture)
    }
  }, [client, sha256, name])

  switch (seen.kind) {
    case 'asking':
      return (
        <span className="photo-thumb photo-asking" aria-busy="true">
          <Trans comment="While a kept photo is read">Reading …</Trans>
        </span>
      )
    case 'refused':
      return <Refused refusal={seen.refusal} />
    case 'seen':
      return (
        <button
          type="button"
          className={large ? 'photo-large' : 'photo-thumb'}
          aria-expanded={large}
          aria-label={
            large
              ? t({ message: `Show ${name} small`, comment: 'Button on a photo; its file name' })
              : t({ message: `Show ${name} large`, comment: 'Button on a photo; its file name' })
          }
          data-photo={sha256}
          onClick={() => setLarge(!large)}
        >
          <img src={seen.picture.address} alt="" />
        </button>
      )
  }
}
