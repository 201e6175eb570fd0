import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useScreen } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { ExportPeople } from './ExportPeople.tsx'
import { ImportPeople } from './ImportPeople.tsx'
import '../network/network.css'
import './people.css'

/** People and rights on their way to another station, and from one. */
export function CarryPeople() {
  const { open } = useScreen()
  const [isSigning, setIsSigning] = useState(false)
  return (
    <Page
      title={<Trans comment="Title of a screen">People and rights for another station</Trans>}
      beside={
        <Button onPress={() => open({ name: 'people' })}>
          <Trans comment="Button: back to the list of people">Back to people</Trans>
        </Button>
      }
    >
      {/* Whoever compares words sees those of the other station alone. */}
      {!isSigning && <ExportPeople />}
      <ImportPeople onSigning={setIsSigning} />
    </Page>
  )
}
