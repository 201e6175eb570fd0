import type { MessageType } from '../network/message.ts'
import { whyUntold } from './told.ts'
import type { TellingRules } from './told.ts'
import type { UntoldReason } from './untold-reason.ts'

/** The operations of the floor that the network would hear of. */
export const toldOperations = [
  'damage',
  'unpack',
  'pack',
  'receive',
  'sample',
  'destroy',
  'holds',
  'decommission',
] as const
export type ToldOperation = (typeof toldOperations)[number]

/** The message that tells of each operation. */
const messageOfOperation: Readonly<Record<ToldOperation, MessageType>> = {
  damage: 'damage',
  unpack: 'unpacking',
  pack: 'packing',
  receive: 'receiving',
  sample: 'sampling',
  destroy: 'destroying',
  holds: 'hold',
  decommission: 'decommissioning',
}

/** The operations that stay at this station, and why. */
export function untoldOperations(rules: TellingRules): Partial<Readonly<Record<ToldOperation, UntoldReason>>> {
  return Object.fromEntries(
    toldOperations.flatMap((operation) => {
      const because = whyUntold(rules, messageOfOperation[operation])
      return because === null ? [] : [[operation, because]]
    }),
  )
}
