import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SessionView } from '#shared/contract/views/session-views.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { SecretPad } from './SecretPad.tsx'
import { useRefusedTry } from './use-refused-try.ts'

/** The steps of the change, in their order. */
type Step =
  | { readonly name: 'current' }
  | { readonly name: 'wanted'; readonly current: string; readonly differed: boolean }
  | { readonly name: 'again'; readonly current: string; readonly wanted: string }

/** A person gives themselves another PIN or password: the one they have, the new one, and the new one again. */
export function ChangeSecret({ session }: { readonly session: SessionView }) {
  const { client } = useStation()
  const { open } = useScreen()
  const [step, setStep] = useState<Step>({ name: 'current' })
  const [asking, setAsking] = useState(false)
  const attempt = useRefusedTry()
  const goHome = () => open({ name: 'home' })
  // Whoever has a one-time secret has no other way to go.
  const mayLeave = !session.hasOneTimeSecret
  useKeys(mayLeave ? { Escape: goHome } : {})

  const change = async (current: string, wanted: string) => {
    setAsking(true)
    const answer = await client.call('people.changeSecret', { current, wanted })
    setAsking(false)
    if (answer.ok) return goHome()
    attempt.refused(answer.error)
    setStep(isAboutTheNewOne(answer.error) ? { name: 'wanted', current, differed: false } : { name: 'current' })
  }
  const take = (secret: string) => {
    switch (step.name) {
      case 'current':
        return setStep({ name: 'wanted', current: secret, differed: false })
      case 'wanted':
        attempt.clear()
        return setStep({ name: 'again', current: step.current, wanted: secret })
      case 'again':
        if (secret === step.wanted) return void change(step.current, step.wanted)
        return setStep({ name: 'wanted', current: step.current, differed: true })
    }
  }

  return (
    <Page
      title={<Trans comment="Title of a screen">Change your PIN or password</Trans>}
      beside={
        mayLeave && (
          <Button keyName="Esc" onPress={goHome}>
            <Trans comment="Button">Back</Trans>
          </Button>
        )
      }
    >
      <div className="give-secret">
        {session.hasOneTimeSecret && (
          <p>
            <Trans comment="Below the title, where others chose the secret">
              The one you were given opens only this. Choose one that nobody else knows.
            </Trans>
          </p>
        )}
        {step.name === 'wanted' && step.differed && (
          <p role="alert">
            <Trans comment="The new PIN and its repetition differ">The two were not the same. Once more.</Trans>
          </p>
        )}
        {attempt.refusal !== null && <Refused refusal={attempt.refusal} />}
        <h2>{stepWords(step.name)}</h2>
        {step.name === 'wanted' && (
          <p className="soft">
            <Trans comment="Below the field for a new PIN or password">
              Digits alone are a PIN and go with your badge. Anything longer with letters is a password and goes with
              your name too.
            </Trans>
          </p>
        )}
        <SecretPad
          key={step.name}
          disabled={asking || attempt.waits}
          doneWords={<Trans comment="Key of the number pad that goes to the next step">Next</Trans>}
          onDone={take}
        />
      </div>
    </Page>
  )
}

function stepWords(step: Step['name']): ReactNode {
  switch (step) {
    case 'current':
      return <Trans comment="Above the field">The one you have now</Trans>
    case 'wanted':
      return <Trans comment="Above the field">The new one</Trans>
    case 'again':
      return <Trans comment="Above the field">The new one again</Trans>
  }
}

function isAboutTheNewOne(refusal: Refusal): boolean {
  return refusal.code === 'SECRET_NOT_POSSIBLE'
}
