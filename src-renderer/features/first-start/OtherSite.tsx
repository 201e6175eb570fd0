import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { SiteMode } from '#shared/contract/site-folders.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import './first-start.css'

/** The way from one site to the other, from the sign-in screen; it says first what stops meanwhile. */
export function OtherSite({ mode }: { readonly mode: SiteMode }) {
  const { connection } = useStation()
  const [asked, setAsked] = useState(false)
  const toReal = mode === 'training'
  if (!asked) {
    return (
      <Button look="plain" place="desk" onPress={() => setAsked(true)}>
        {toReal ? (
          <Trans comment="Button on the sign-in screen of the training site">Open the real site</Trans>
        ) : (
          <Trans comment="Button on the sign-in screen of a real site">Open the training site</Trans>
        )}
      </Button>
    )
  }
  return (
    <div className="other-site" role="group">
      <p>
        {toReal ? (
          <Trans comment="Question before the real site is opened">
            The training site closes. If no real site is set up on this computer yet, it is set up now; two
            administrators are needed for that.
          </Trans>
        ) : (
          <Trans comment="Question before the training site is opened">
            The real site closes: while you practise, nothing of it is scanned, sent or fetched. What waits there stays
            on this computer.
          </Trans>
        )}
      </p>
      <div className="row">
        <Button onPress={() => connection.chooseSite(toReal ? 'production' : 'training')}>
          {toReal ? (
            <Trans comment="Button that opens the other site">Open the real site now</Trans>
          ) : (
            <Trans comment="Button that opens the other site">Open the training site now</Trans>
          )}
        </Button>
        <Button look="plain" onPress={() => setAsked(false)}>
          <Trans comment="Button that leaves everything as it is">Stay here</Trans>
        </Button>
      </div>
    </div>
  )
}
