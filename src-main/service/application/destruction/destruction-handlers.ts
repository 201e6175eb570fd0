import type { destructionCommands, destructionQueries } from '#shared/contract/calls/destruction-calls.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import {
  beginExecution,
  carryOut,
  confirmContractor,
  finishCollecting,
  openConfirmedContainer,
  removeMissing,
  startCollecting,
  witnessOrder,
} from './destruction-execution-handlers.ts'
import { lifeOfOrder } from './destruction-life.ts'
import {
  attachContractorCertificate,
  changeOrderData,
  draftOrder,
  listDamaged,
  removeFromOrder,
  takeBackOrder,
  withdrawOrder,
} from './destruction-paper-handlers.ts'
import {
  listedItems,
  listOrders,
  viewConfirming,
  viewDamagedStock,
  viewGoods,
  viewOrder,
  viewToSign,
} from './destruction-views.ts'
import { setApprovalHours } from '../site/set-up-handlers.ts'
import { approveOrder, rejectOrder, submitOrder } from './sign-destruction.ts'
import type { Workplace } from '../workplace.ts'

/** What answers the calls about destruction. */
export function destructionHandlers(
  workplace: Workplace,
): Pick<Handlers, keyof typeof destructionCommands | keyof typeof destructionQueries> {
  return {
    'destruction.draft': (input) => draftOrder(workplace, input),
    'destruction.changeData': (input) => changeOrderData(workplace, input),
    'destruction.listDamaged': (input) => listDamaged(workplace, input),
    'destruction.removeItems': (input) => removeFromOrder(workplace, input),
    'destruction.collect': (input) => startCollecting(workplace, input),
    'destruction.finishCollecting': (input) => finishCollecting(workplace, input),
    'destruction.submit': (input) => submitOrder(workplace, input),
    'destruction.approve': (input) => approveOrder(workplace, input),
    'destruction.reject': (input) => rejectOrder(workplace, input),
    'destruction.withdraw': (input) => withdrawOrder(workplace, input),
    'destruction.begin': (input) => beginExecution(workplace, input),
    'destruction.openLast': (input) => openConfirmedContainer(workplace, input),
    'destruction.removeMissing': (input) => removeMissing(workplace, input),
    'destruction.carryOut': (input) => carryOut(workplace, input),
    'destruction.takeBack': (input) => takeBackOrder(workplace, input),
    'destruction.witness': (input) => witnessOrder(workplace, input),
    'destruction.attachContractorCertificate': (input) => attachContractorCertificate(workplace, input),
    'destruction.confirmContractor': (input) => confirmContractor(workplace, input),
    'site.setApprovalHours': (input) => setApprovalHours(workplace, input),
    'destruction.list': (input) => ok(listOrders(workplace, input)),
    'destruction.view': (input) => viewOrder(workplace, input),
    'destruction.goods': (input) => viewGoods(workplace, input),
    'destruction.items': (input) => ok(listedItems(workplace, input)),
    'destruction.life': (input) => lifeOfOrder(workplace, input),
    'destruction.toSign': (input) => viewToSign(workplace, input),
    'destruction.damagedStock': (input) => ok(viewDamagedStock(workplace, input)),
    'destruction.confirming': (input) => viewConfirming(workplace, input),
  }
}
