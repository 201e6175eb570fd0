import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { AnswerProfileView } from '#shared/contract/calls/answer-profile-calls.ts'
import { answerSignals } from '#shared/contract/answer-signal.ts'
import type { AnswerSignal } from '#shared/contract/answer-signal.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'
import { answerSignalWords, heardTexts } from '../../texts/answer-profile-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { RawScan } from '../../ui/RawScan.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Icon } from '../../ui/icons.tsx'

/** Milliseconds from one answer to the next: long enough to be heard as two, and to read what the next one is. */
const between = 2500

const signalIcons = { ok: 'ok', already: 'already', hold: 'hold', stop: 'stop' } as const

type TryAnswersProps = {
  readonly scanner: string
  readonly profile: AnswerProfileView
  readonly maySetUp: boolean
}

/** Has the scanner say its four answers one after the other, or one of them again, and says what should be heard. */
export function TryAnswers({ scanner, profile, maySetUp }: TryAnswersProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  /** Where the row of four is; null when nothing plays. */
  const [playing, setPlaying] = useState<number | null>(null)
  const [said, setSaid] = useState<AnswerSignal | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { id } = profile
  const say = async (signal: AnswerSignal) => {
    const answer = await client.call('answerProfile.try', { scanner, id, signal })
    setSaid(answer.ok ? signal : null)
    setRefusal(answer.ok ? null : answer.error)
    return answer.ok
  }
  useEffect(() => {
    const signal = playing === null ? undefined : answerSignals[playing]
    if (playing === null || signal === undefined) return undefined
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    void client.call('answerProfile.try', { scanner, id, signal }).then((answer) => {
      if (!isWanted) return
      setSaid(answer.ok ? signal : null)
      setRefusal(answer.ok ? null : answer.error)
      const isLast = playing === answerSignals.length - 1
      if (!answer.ok || isLast) setPlaying(null)
      else timer = setTimeout(() => setPlaying(playing + 1), between)
    })
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [playing, client, scanner, id])
  const heard = (signal: AnswerSignal) => {
    const text = heardTexts[id]?.[signal]
    return text === undefined ? (profile.heard?.[signal] ?? null) : i18n._(text)
  }
  return (
    <div className="try-answers" data-said={said ?? ''}>
      <div className="row">
        <Button disabled={!maySetUp || playing !== null} onPress={() => setPlaying(0)}>
          <Trans comment="Button: the scanner gives its four answers one after the other">Try it on the scanner</Trans>
        </Button>
      </div>
      <ol>
        {answerSignals.map((signal) => (
          <li key={signal} data-signal={signal} aria-current={said === signal}>
            <button
              type="button"
              className="try-answer"
              disabled={!maySetUp || playing !== null}
              onClick={() => void say(signal)}
            >
              <Icon name={signalIcons[signal]} size={20} />
              <strong>{i18n._(answerSignalWords[signal])}</strong>
              <span>{heard(signal)}</span>
              <span className="soft">
                <RawScan raw={profile.words[signal]} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p role="status" className="soft">
        {said !== null && refusal === null ? (
          <Trans comment="After an answer was sent to the scanner to try it; the placeholder is Good, Stop and so on">
            Sent: {i18n._(answerSignalWords[said])}. A scanner that stays silent is not set up for it: see its manual.
          </Trans>
        ) : (
          <Trans comment="Below the four answers of a scanner">One of them is sent again when it is touched.</Trans>
        )}
      </p>
      {refusal !== null && <Refused refusal={refusal} />}
    </div>
  )
}
