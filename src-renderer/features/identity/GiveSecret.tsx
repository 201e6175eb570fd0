import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { SessionView } from '#shared/contract/views/session-views.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { SecretPad } from './SecretPad.tsx'
import { useRefusedTry } from './use-refused-try.ts'

/** The second part from somebody who came with the badge alone: from then on they may do more than scan. */
export function GiveSecret({ session }: { readonly session: SessionView }) {
  const { client } = useStation()
  const { open } = useScreen()
  const jobInHand = useStationState((state) => state.status?.jobInHand ?? null)
  const [asking, setAsking] = useState(false)
  const attempt = useRefusedTry()
  const goBack = () => open(jobInHand === null ? { name: 'home' } : { name: 'job', job: jobInHand })
  useKeys({ Escape: goBack })

  const give = async (secret: string) => {
    setAsking(true)
    const answer = await client.call('people.signIn', { identification: null, secret })
    setAsking(false)
    if (answer.ok) goBack()
    else attempt.refused(answer.error)
  }
  return (
    <Page
      title={
        <Trans comment="Title of a screen; the placeholder is the person's name">{session.name}: PIN or password</Trans>
      }
      beside={
        <Button keyName="Esc" onPress={goBack}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      <div className="give-secret">
        <p>
          <Trans comment="Below the title: why the PIN is asked for">
            You came with the badge alone, which is enough to go on scanning. Everything else takes your PIN or password
            too.
          </Trans>
        </p>
        {attempt.refusal !== null && <Refused refusal={attempt.refusal} />}
        <SecretPad
          disabled={asking || attempt.waits}
          doneWords={<Trans comment="Key of the number pad that ends the entry">Done</Trans>}
          onDone={(secret) => void give(secret)}
        />
      </div>
    </Page>
  )
}
