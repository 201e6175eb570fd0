import { correctionReasons } from '../corrections/reasons.ts'
import { damageReasons } from '../damage/reasons.ts'
import { decommissionReasons } from '../decommissioning/reasons.ts'
import { destructionReasons } from '../destruction/reasons.ts'
import { holdActs, rightFor } from '../holds/act.ts'
import { recallReasons } from '../recalls/facts.ts'
import { sampleReasons } from '../sampling/reasons.ts'
import type { Right } from './rights.ts'

/**
 * The reasons to which a right can be limited; none where the act it is for has none to choose from. For holds it is the
 * kind of hold that is put on, lifted or left.
 */
export function reasonsOfRight(right: Right): readonly string[] {
  switch (right) {
    case 'reportDamage':
      return damageReasons
    case 'decommission':
      return decommissionReasons
    case 'sample':
      return sampleReasons
    case 'correct':
      return correctionReasons
    case 'recallLots':
      return recallReasons
    case 'requestDestruction':
    case 'approveDestruction':
    case 'executeDestruction':
    case 'witnessDestruction':
      return destructionReasons
    case 'putOnHold':
    case 'liftHolds':
      return [...new Set(holdActs.flatMap((act) => (rightFor(act).right === right ? [rightFor(act).reason] : [])))]
    default:
      return []
  }
}

/** Whether a right is about goods, so that it can be limited to classes of products. */
export function isAboutGoods(right: Right): boolean {
  return goodsRights.includes(right)
}

const goodsRights: readonly Right[] = [
  'receive',
  'unpack',
  'pack',
  'reportDamage',
  'verifyReturns',
  'putOnHold',
  'liftHolds',
  'recallLots',
  'closeBatches',
  'decommission',
  'sample',
  'correct',
  'requestDestruction',
  'approveDestruction',
  'executeDestruction',
  'witnessDestruction',
]
