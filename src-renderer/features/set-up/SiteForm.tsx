import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SetUpView } from '#shared/contract/calls/set-up-calls.ts'
import { markets } from '#shared/domain/markets/market.ts'
import type { Market } from '#shared/domain/markets/market.ts'
import { useStation } from '../../state/station-context.tsx'
import { marketWords } from '../../texts/market-texts.ts'
import { ChoiceField } from '../station-settings/ChoiceField.tsx'
import { EntryField } from './EntryField.tsx'
import { SetUpForm } from './SetUpForm.tsx'

type SiteFormProps = {
  readonly entered: SetUpView['site']
  readonly onEntered: (refusal: Refusal | null) => void
}

/** What a site is: its names, its GLN, its market, and whose numbers its new containers get. */
export function SiteForm({ entered, onEntered }: SiteFormProps) {
  const { i18n, t } = useLingui()
  const { client } = useStation()
  const [name, setName] = useState(entered?.name ?? '')
  const [gln, setGln] = useState(entered?.gln ?? '')
  const [stationName, setStationName] = useState(entered?.stationName ?? '')
  const [market, setMarket] = useState<Market>(entered?.market ?? 'EU')
  const [companyPrefix, setCompanyPrefix] = useState(entered?.containers?.companyPrefix ?? '')
  const [extensionDigit, setExtensionDigit] = useState(entered?.containers?.extensionDigit ?? '')
  const isComplete = [name, gln, stationName].every((text) => text.trim() !== '')

  const enter = async () => {
    const hasNumbers = companyPrefix.trim() !== '' || extensionDigit.trim() !== ''
    const containers = hasNumbers ? { companyPrefix, extensionDigit: extensionDigit.trim() } : null
    const answer = await client.call('setUp.enterSite', { name, gln, stationName, market, containers })
    onEntered(answer.ok ? null : answer.error)
  }
  return (
    <SetUpForm
      isComplete={isComplete}
      doneWords={<Trans comment="Button that goes to the next step">Next</Trans>}
      onDone={enter}
    >
      <div className="settings-columns">
        <EntryField
          label={<Trans comment="Label of a field">Name of the site</Trans>}
          value={name}
          onChange={setName}
          isFirst
        />
        <EntryField
          label={<Trans comment="Label of a field">Name of this station</Trans>}
          hint={<Trans comment="Below a field">Such as Dock 2: people tell computers apart by it.</Trans>}
          value={stationName}
          onChange={setStationName}
        />
        <EntryField
          label={<Trans comment="Label of a field: the Global Location Number">GLN of the site</Trans>}
          hint={<Trans comment="Below a field">13 digits. Every message to the network bears it.</Trans>}
          value={gln}
          onChange={setGln}
          look="digits"
          longest={20}
        />
        <ChoiceField
          label={t({ message: 'Market', comment: 'Label of a field: whose rules hold' })}
          options={markets}
          chosen={market}
          word={(each) => i18n._(marketWords[each])}
          disabled={false}
          onChoose={setMarket}
        />
        <EntryField
          label={<Trans comment="Label of a field">GS1 company prefix, if this station numbers containers</Trans>}
          hint={
            <Trans comment="Below a field">4 to 12 digits. Empty: it gives no numbers (SSCC) to new containers.</Trans>
          }
          value={companyPrefix}
          onChange={setCompanyPrefix}
          look="digits"
          longest={20}
        />
        <EntryField
          label={<Trans comment="Label of a field: the first digit of an SSCC">Extension digit</Trans>}
          hint={
            <Trans comment="Below a field">
              One digit that no other station or system of yours uses with this prefix: no number may be given twice.
            </Trans>
          }
          value={extensionDigit}
          onChange={setExtensionDigit}
          look="digits"
          longest={1}
        />
      </div>
    </SetUpForm>
  )
}
