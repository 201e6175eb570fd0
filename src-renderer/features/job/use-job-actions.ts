import { useState } from 'react'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { usePhotoCode } from '../photos/use-photo-code.ts'
import { useKeys } from '../../ui/use-keys.ts'
import type { Question } from './question.ts'

/** What the last action came to, said in the line above the actions until the next. */
export type ActionWord =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'takenBack'; readonly item: ItemId }
  | null

/** What a clerk can do in the job, by key, touch or command code. */
export type JobActions = {
  readonly takeBackLast: () => void
  readonly answerStops: () => void
  readonly type: () => void
  /** Null where the job takes no photos. */
  readonly photos: (() => void) | null
  readonly pause: () => void
  /** Asks first; the second time it finishes. */
  readonly finish: () => void
  readonly word: ActionWord
  /** While the station answers the last action: until then another does nothing. */
  readonly busy: boolean
}

type ActionsOf = {
  readonly job: JobId
  readonly openStops: number
  /** Why the job cannot be finished now; null where nothing is known to forbid it. */
  readonly notYet: Refusal | null
  /** False where the question itself says why nothing can be finished: then it stands until it is answered or closed. */
  readonly mayFinish: boolean
  readonly question: Question
  readonly setQuestion: (question: Question) => void
  readonly takesPhotos: boolean
  /** Null where the question itself finishes. */
  readonly finish: (() => Promise<Result<unknown, Refusal>>) | null
}

/** The actions of an open job, bound to their keys. One at a time: a second press waits for nothing and does nothing. */
export function useJobActions(of: ActionsOf): JobActions {
  const { job, openStops, notYet, mayFinish, question, setQuestion, takesPhotos, finish } = of
  const { client } = useStation()
  const { open } = useScreen()
  const [busy, setBusy] = useState(false)
  const [word, setWord] = useState<ActionWord>(null)

  // The key may be quicker than the answer that says what forbids the finish: that is said then, and nothing is asked.
  if (question === 'finish' && notYet !== null) {
    setQuestion('none')
    setWord({ kind: 'refused', refusal: notYet })
  }

  const ask = async <Value>(asked: Promise<Result<Value, Refusal>>, then: (value: Value) => void) => {
    setBusy(true)
    const answer = await asked
    setBusy(false)
    setWord(answer.ok ? null : { kind: 'refused', refusal: answer.error })
    if (answer.ok) then(answer.value)
  }

  const actions = {
    takeBackLast: () => {
      if (!busy) void ask(client.call('job.takeBackLast', { job }), ({ item }) => setWord({ kind: 'takenBack', item }))
    },
    answerStops: () => {
      if (!busy) void ask(client.call('job.answerStops', { job }), () => undefined)
    },
    type: () => {
      setWord(null)
      setQuestion('typing')
    },
    photos: takesPhotos
      ? () => {
          setWord(null)
          setQuestion('photos')
        }
      : null,
    pause: () => {
      if (!busy) void ask(client.call('job.putDown', { job }), () => open({ name: 'home' }))
    },
    finish: () => {
      if (busy) return
      if (openStops > 0) return setWord({ kind: 'refused', refusal: refuse('STOPS_UNANSWERED', { count: openStops }) })
      if (notYet !== null) return setWord({ kind: 'refused', refusal: notYet })
      setWord(null)
      if (question !== 'finish') return setQuestion('finish')
      if (finish !== null && mayFinish) void ask(finish(), () => undefined).then(() => setQuestion('none'))
    },
  }
  useKeys({
    F2: actions.takeBackLast,
    F4: actions.answerStops,
    F6: actions.type,
    F8: actions.pause,
    ...(actions.photos === null ? {} : { F9: actions.photos }),
    F12: actions.finish,
    // The photos have steps of their own to go back.
    ...(question === 'photos' ? {} : { Escape: () => setQuestion('none') }),
  })
  usePhotoCode(() => {
    if (question !== 'photos') actions.photos?.()
  })
  return { ...actions, word, busy }
}
