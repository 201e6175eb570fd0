import { Trans, useLingui } from '@lingui/react/macro'
import { mostPhotos } from '#shared/domain/photos/photo.ts'
import { ok } from '#shared/kernel/result.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import { useState } from 'react'
import type { LookedUpItem } from '#shared/contract/views/look-up-views.ts'
import { holdActs, holdAfter, holdBefore, isSigned, rightFor } from '#shared/domain/holds/act.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'
import type { HoldWish } from '#shared/contract/hold-act.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { holdActTexts } from '../../texts/holds-texts.ts'
import { PhotoList } from '../photos/PhotoList.tsx'
import { TakePhoto } from '../photos/TakePhoto.tsx'
import { Button } from '../../ui/Button.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { HoldReasons } from './HoldReasons.tsx'
import { HoldsQuestion } from './HoldsQuestion.tsx'

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reason'; readonly act: HoldAct }
  | { readonly kind: 'question'; readonly wish: HoldWish }

type HoldItemProps = {
  readonly found: LookedUpItem
  /** Whether something is asked: Escape leaves the question first, and the screen after. */
  readonly onAsking: (asking: boolean) => void
}

/** What can be done with the holds of an item that was looked up. Nothing where its life has ended or a job has it. */
export function HoldItem({ found, onAsking }: HoldItemProps) {
  const { i18n } = useLingui()
  const rights = useStationState((state) => state.status?.session?.rights ?? null)
  const [step, turnTo] = useState<Step>({ kind: 'idle' })
  const setStep = (to: Step) => {
    turnTo(to)
    onAsking(to.kind !== 'idle')
  }
  const acts = holdActs.filter((act) => fits(act, found) && (rights?.includes(rightFor(act).right) ?? false))
  if (acts.length === 0) return null
  return (
    <section className="item-part" data-part="holds">
      <h2>
        <Trans context="blocked" comment="Title of the screen of what is on hold">
          Holds
        </Trans>
      </h2>
      {step.kind === 'idle' && (
        <div className="row">
          {acts.map((act) => (
            <Button key={JSON.stringify(act)} onPress={() => setStep({ kind: 'reason', act })}>
              {i18n._(holdActTexts(act, isSigned(act)).word)}
            </Button>
          ))}
        </div>
      )}
      {step.kind === 'reason' && (
        <ReasonOf
          act={step.act}
          onWish={(wish) => setStep({ kind: 'question', wish })}
          onBack={() => setStep({ kind: 'idle' })}
        />
      )}
      {step.kind === 'question' && (
        <QuestionOf found={found} wish={step.wish} onClose={() => setStep({ kind: 'idle' })} />
      )}
    </section>
  )
}

type ReasonOfProps = {
  readonly act: HoldAct
  readonly onWish: (wish: HoldWish) => void
  readonly onBack: () => void
}

function ReasonOf({ act, onWish, onBack }: ReasonOfProps) {
  const { i18n } = useLingui()
  useKeys({ Escape: onBack })
  return (
    <>
      <div className="row">
        <strong>{i18n._(holdActTexts(act).word)}</strong>
        <Button keyName="Esc" onPress={onBack}>
          <Trans comment="Button that leaves a question without doing anything">No, not now</Trans>
        </Button>
      </div>
      <HoldReasons act={act} onChoose={(reason) => onWish({ act, reason })} />
    </>
  )
}

type QuestionOfProps = { readonly found: LookedUpItem; readonly wish: HoldWish; readonly onClose: () => void }

function QuestionOf({ found, wish, onClose }: QuestionOfProps) {
  const { client } = useStation()
  const [note, setNote] = useState('')
  const [signing, setSigning] = useState(false)
  const [photos, setPhotos] = useState<readonly AttachedFile[]>([])
  const [taking, setTaking] = useState(false)
  const item = found.item.id
  const answer = useQuery('holds.previewItem', { item, wish, note: signing ? note : '', photos: [...photos] })
  return (
    <HoldsQuestion
      wish={wish}
      note={note}
      signing={signing}
      onSigning={setSigning}
      onNote={setNote}
      preview={answer.kind === 'answered' ? answer.value : null}
      photos={
        <PhotoList
          photos={photos.map((file) => ({ of: null, file }))}
          onRemove={({ file }) => setPhotos(photos.filter((one) => one !== file))}
        />
      }
      isTaking={taking}
      also={
        photos.length < mostPhotos && (
          <TakePhoto
            onBusy={setTaking}
            onKept={(file) => {
              setPhotos([...photos.filter(({ sha256 }) => sha256 !== file.sha256), file])
              return Promise.resolve(ok(file))
            }}
          />
        )
      }
      onFinish={async (signature) => {
        const done = await client.call('holds.onItem', { item, wish, note, photos: [...photos], signature })
        if (done.ok) onClose()
        return done
      }}
      onClose={onClose}
    />
  )
}

function fits(act: HoldAct, { state, claimedBy }: LookedUpItem): boolean {
  if (state === null || claimedBy !== null || state.lifecycle !== 'commissioned') return false
  if (state.availability === 'SHIPPED' || state.availability === 'PENDINGRECEIPT') return false
  const before = holdBefore(act)
  const after = holdAfter(act)
  const isOn = (hold: string) => state.holds.some(({ kind }) => kind === hold)
  if (before === null) return after !== null && !isOn(after)
  return isOn(before) || state.heldInside.includes(before)
}
