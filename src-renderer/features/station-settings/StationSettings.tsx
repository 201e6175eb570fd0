import { Trans } from '@lingui/react/macro'
import { useStationState } from '../../state/station-context.tsx'
import { Page } from '../../ui/Page.tsx'
import { ApprovalHours } from './ApprovalHours.tsx'
import { Makes } from './Makes.tsx'
import { Market } from './Market.tsx'
import { Mixing } from './Mixing.tsx'
import { Printer } from './Printer.tsx'
import { ReceivingRules } from './ReceivingRules.tsx'
import { Scanners } from './Scanners.tsx'
import { SignInRules } from './SignInRules.tsx'
import { StationFacts } from './StationFacts.tsx'
import { UnknownItems } from './UnknownItems.tsx'
import './station-settings.css'

/** The scanners, tried out where they are set up; the site's rule for unknown packs; and what support asks for. */
export function StationSettings() {
  const status = useStationState((state) => state.status)
  if (status === null) return null
  const rights = status.session?.rights ?? []
  // A scanner that breaks at night must not wait for an administrator; a rule of the site must.
  const maySetUpScanner = rights.includes('workOnTheFloor')
  const maySetRules = rights.includes('setUpStation')
  return (
    <Page title={<Trans comment="Title of the settings screen">Scanner and station</Trans>}>
      <Scanners scanners={status.scanners} maySetUp={maySetUpScanner} />
      <Makes mayBring={maySetRules} />
      <Printer maySetUp={maySetUpScanner} />
      <UnknownItems policy={status.unknownItems} maySetUp={maySetRules} />
      <ReceivingRules rules={status.receiving} maySetUp={maySetRules} />
      <Mixing policy={status.mixing} maySetUp={maySetRules} />
      <Market market={status.market} maySetUp={maySetRules} />
      <SignInRules status={status} maySetUp={maySetRules} />
      <ApprovalHours hours={status.approvalHours} maySetUp={maySetRules} />
      <StationFacts status={status} />
    </Page>
  )
}
