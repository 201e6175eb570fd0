import type { receivingCommands, receivingQueries } from '#shared/contract/receiving-calls.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import {
  completeReceipt,
  openLastContainer,
  reportDiscrepancy,
  startReceiving,
  startUnannounced,
} from './receiving-handlers.ts'
import { receivingProgress } from './receiving-progress.ts'
import { setReceivingRules } from './set-up-handlers.ts'
import type { Workplace } from './workplace.ts'

type ReceivingCall = keyof typeof receivingQueries | keyof typeof receivingCommands

/** Every call about receiving and what answers it. */
export function receivingCalls(workplace: Workplace): Pick<Handlers, ReceivingCall> {
  return {
    'receiving.start': (input) => startReceiving(workplace, input),
    'receiving.startUnannounced': (input) => startUnannounced(workplace, input),
    'receiving.openLast': (input) => openLastContainer(workplace, input),
    'receiving.report': (input) => reportDiscrepancy(workplace, input),
    'receiving.complete': (input) => completeReceipt(workplace, input),
    'receiving.progress': (input) => receivingProgress(workplace, input),
    'site.setReceivingRules': (input) => setReceivingRules(workplace, input),
  }
}
