import type { JobId } from '../jobs/job.ts'
import type { ScannerSettings } from './scanner-settings.ts'
import type { Site } from './site.ts'

/** What the ledger keeps of the site's and the station's set-up, and of which job the scanner works for. */
export type SiteFact =
  | { readonly kind: 'site.set-up'; readonly from: Site | null; readonly to: Site }
  | { readonly kind: 'scanner.set-up'; readonly from: ScannerSettings | null; readonly to: ScannerSettings }
  | { readonly kind: 'scanner.forgotten'; readonly from: ScannerSettings }
  | { readonly kind: 'job.taken-in-hand'; readonly job: JobId }
  | { readonly kind: 'job.put-down'; readonly job: JobId }
