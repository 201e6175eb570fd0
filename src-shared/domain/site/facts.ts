import type { ScannerSettings } from './scanner-settings.ts'
import type { Site } from './site.ts'

/** What the ledger keeps of the site's and the station's set-up. */
export type SiteFact =
  | { readonly kind: 'site.set-up'; readonly from: Site | null; readonly to: Site }
  | { readonly kind: 'scanner.set-up'; readonly from: ScannerSettings | null; readonly to: ScannerSettings }
  | { readonly kind: 'scanner.forgotten'; readonly from: ScannerSettings }
