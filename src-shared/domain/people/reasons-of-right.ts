import { damageReasons } from '../damage/reasons.ts'
import type { DamageReason } from '../damage/reasons.ts'
import type { Right } from './rights.ts'

/** The reasons to which a right can be limited; none where the act it is for has none to choose from. */
export function reasonsOfRight(right: Right): readonly DamageReason[] {
  return right === 'reportDamage' ? damageReasons : []
}
