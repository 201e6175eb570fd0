import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ItemView } from '#shared/contract/views/item-views.ts'
import type { JobView } from '#shared/contract/views/job-views.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { listed } from './listed.ts'
import { PhotoList } from './PhotoList.tsx'
import type { ListedPhoto } from './PhotoList.tsx'
import { TakePhoto } from './TakePhoto.tsx'

type JobPhotosProps = { readonly job: Pick<JobView, 'id' | 'lastScans'>; readonly onClose: () => void }

/**
 * Photos for an open job: of what was scanned last, or of everything in it. Stands in the place of the progress; scans go
 * on meanwhile, and whoever scans something again photographs that.
 */
export function JobPhotos({ job: { id: job, lastScans }, onClose }: JobPhotosProps) {
  const { client } = useStation()
  const answer = useQuery('photos.ofJob', { job })
  const [ofAll, setOfAll] = useState(false)
  // What a photo shows is settled when it is begun: a scan in the meantime does not change it.
  const [begun, setBegun] = useState<{ readonly item: ItemView | null } | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const item = begun === null ? lastInJob(lastScans) : begun.item
  const taking = begun !== null
  const of = ofAll || item === null ? null : item.id
  const photos = answer.kind === 'answered' ? answer.value.photos : []
  useKeys(taking ? {} : { Escape: onClose, '3': () => setOfAll(!ofAll) })

  const remove = async (photo: ListedPhoto) => {
    const done = await client.call('photos.remove', {
      job,
      of: photo.of === null || photo.of === 'everything' ? null : photo.of.id,
      file: photo.file.sha256,
    })
    setRefusal(done.ok ? null : done.error)
  }
  return (
    <div className="question photos-question" data-photos={photos.length}>
      <div className="row">
        <strong>
          <Trans comment="Before what a photo is to show">The photo shows</Trans>
        </strong>
        {item !== null && (
          <Button
            {...(ofAll ? { keyName: '3' } : {})}
            pressed={!ofAll}
            disabled={taking}
            onPress={() => setOfAll(false)}
          >
            {!ofAll && '✓ '}
            {item.product} <Code value={item.serial ?? item.sscc ?? ''} />
          </Button>
        )}
        <Button
          {...(ofAll || item === null ? {} : { keyName: '3' })}
          pressed={of === null}
          disabled={taking}
          onPress={() => setOfAll(true)}
        >
          {of === null && '✓ '}
          <Trans comment="What a photo shows">Everything in the job</Trans>
        </Button>
      </div>
      <TakePhoto
        onBusy={(busy) => setBegun((now) => (busy ? (now ?? { item }) : null))}
        onKept={(file: AttachedFile) => client.call('photos.add', { job, of, file })}
      />
      {refusal !== null && <Refused refusal={refusal} />}
      {!taking && (
        <>
          <PhotoList photos={photos.map(listed)} onRemove={(photo) => void remove(photo)} />
          <div className="row">
            <Button keyName="Esc" onPress={onClose}>
              <Trans comment="Button that goes from the photos back to the job">Back to the job</Trans>
            </Button>
            <span className="soft">
              {photos.length === 0 ? (
                <Trans comment="On the screen for photos of a job, where there are none">
                  No photo yet. Scan something again to photograph that.
                </Trans>
              ) : (
                <Plural comment="How many photos a job has" value={photos.length} one="# photo" other="# photos" />
              )}
            </span>
          </div>
        </>
      )}
    </div>
  )
}

function lastInJob(lastScans: JobView['lastScans']): ItemView | null {
  return lastScans.find(({ item, verdict }) => item !== null && verdict !== 'stop')?.item ?? null
}
