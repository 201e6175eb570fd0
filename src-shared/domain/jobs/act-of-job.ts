import { unreachable } from '../../kernel/unreachable.ts'
import { rightToHandle } from '../holds/act.ts'
import type { ActInQuestion, Right } from '../people/rights.ts'
import type { JobPurpose } from './job.ts'

/** The right that a job takes, and the reason it is for, as far as a right may be limited to some. */
export function actOfJob(purpose: JobPurpose): { readonly right: Right; readonly act: ActInQuestion } {
  switch (purpose.operation) {
    case 'damage':
      return { right: 'reportDamage', act: { reason: purpose.reason } }
    case 'unpacking':
      return { right: 'unpack', act: {} }
    case 'packing':
      return { right: 'pack', act: {} }
    case 'receiving':
      return { right: 'receive', act: {} }
    case 'sampling':
      return { right: 'sample', act: { reason: purpose.reason } }
    case 'decommissioning':
      return { right: 'decommission', act: { reason: purpose.reason } }
    case 'holds': {
      const { right, reason } = rightToHandle(purpose.act)
      return { right, act: { reason } }
    }
    case 'collecting':
      return { right: 'requestDestruction', act: {} }
    case 'destruction':
      return { right: 'executeDestruction', act: {} }
    default:
      return unreachable(purpose)
  }
}
