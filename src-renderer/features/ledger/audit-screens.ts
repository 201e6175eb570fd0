// One chunk for auditors: nobody on the floor waits for it.
export { Backups } from '../backups/Backups.tsx'
export { Chain } from './Chain.tsx'
export { RecordKeeping } from '../record-keeping/RecordKeeping.tsx'
export { Reviews } from '../record-keeping/Reviews.tsx'
export { Ledger } from './Ledger.tsx'
export { LedgerFact } from './LedgerFact.tsx'
