import { Trans } from '@lingui/react/macro'
import { maySetUpTheStation } from '#shared/domain/people/person.ts'
import { useStationState } from '../../state/station-context.tsx'
import { Page } from '../../ui/Page.tsx'
import { ScannerForm } from './ScannerForm.tsx'
import { ScannerStatus } from './ScannerStatus.tsx'
import { StationFacts } from './StationFacts.tsx'
import { TestScan } from './TestScan.tsx'
import { UnknownItems } from './UnknownItems.tsx'
import './station-settings.css'

/** The scanner, tried out where it is set up; the site's rule for unknown packs; and what support asks for. */
export function StationSettings() {
  const status = useStationState((state) => state.status)
  if (status === null) return null
  const maySetUp = status.session !== null && maySetUpTheStation(status.session.role)
  const { settings } = status.scanner
  return (
    <Page title={<Trans comment="Title of the settings screen">Scanner and station</Trans>}>
      {!maySetUp && (
        <p className="note">
          <Trans comment="For those who may look and not change">Only a supervisor or an administrator changes these. You can try the scanner.</Trans>
        </p>
      )}
      <ScannerStatus scanner={status.scanner} maySetUp={maySetUp} />
      <div className="settings-columns">
        {/* New settings from the station make a new form: what it shows is what is so. */}
        <ScannerForm key={JSON.stringify(settings)} settings={settings} maySetUp={maySetUp} />
        <TestScan framing={settings?.framing ?? 'lineEnd'} />
      </div>
      <UnknownItems policy={status.unknownItems} maySetUp={maySetUp} />
      <StationFacts status={status} />
    </Page>
  )
}
