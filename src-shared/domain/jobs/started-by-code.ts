import type { StartCode } from '../../scan/command-code.ts'
import type { JobPurpose } from './job.ts'

/** The job that each code starts: only work that needs nothing but its reason, and none that asks for a signature. */
export const startedByCode: Readonly<Record<StartCode, JobPurpose>> = {
  startCrushed: { operation: 'damage', reason: 'crushed' },
  startWet: { operation: 'damage', reason: 'wet' },
  startTorn: { operation: 'damage', reason: 'torn' },
  startSealBroken: { operation: 'damage', reason: 'sealBroken' },
  startLeaking: { operation: 'damage', reason: 'leaking' },
  startTemperature: { operation: 'damage', reason: 'temperature' },
  startLabelUnreadable: { operation: 'damage', reason: 'labelUnreadable' },
  startOtherDamage: { operation: 'damage', reason: 'other' },
  startTakingOut: { operation: 'unpacking', mode: 'takeOut' },
  startOpening: { operation: 'unpacking', mode: 'open' },
}
