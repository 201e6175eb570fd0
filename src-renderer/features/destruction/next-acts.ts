import type { OrderView } from '#shared/contract/views/destruction-views.ts'
import { orderLife } from '#shared/domain/destruction/life.ts'
import type { Right } from '#shared/domain/people/rights.ts'

/** What a person can set going from the screen of an order. */
export type NextAct =
  | 'submit'
  | 'collect'
  | 'listDamaged'
  | 'approve'
  | 'reject'
  | 'confirm'
  | 'goOn'
  | 'witness'
  | 'attach'
  | 'signForContractor'
  | 'takeBack'
  | 'change'
  | 'withdraw'

/**
 * What the screen of an order offers, the next step first. Whatever takes a signature is offered to everybody at the station: the
 * one who signs may have come for just that. The rest takes the right of whoever is signed in.
 */
export function nextActs(order: OrderView, items: number, rights: readonly Right[]): readonly NextAct[] {
  const life = orderLife[order.standing]
  const mayRequest = rights.includes('requestDestruction')
  const mayExecute = rights.includes('executeDestruction')
  const signedIn = rights.length > 0
  const noJob = order.job === null
  const certificate = order.contractorCertificate
  const offered: readonly (readonly [NextAct, boolean])[] = [
    ['submit', life.submit !== undefined && items > 0 && mayRequest],
    ['approve', life.approve !== undefined && signedIn],
    ['reject', life.reject !== undefined && signedIn],
    ['confirm', life.beginExecution !== undefined && noJob && mayExecute],
    ['goOn', order.standing === 'inExecution' && mayExecute],
    ['witness', life.witness !== undefined && signedIn],
    ['signForContractor', life.attachCertificate !== undefined && certificate !== null && signedIn],
    ['attach', life.attachCertificate !== undefined && mayExecute],
    ['collect', life.changeList !== undefined && noJob && mayRequest],
    ['listDamaged', life.changeList !== undefined && noJob && mayRequest],
    ['change', life.changeData !== undefined && mayRequest],
    ['takeBack', life.takeBack !== undefined && mayExecute],
    ['withdraw', life.withdraw !== undefined && noJob && mayRequest],
  ]
  return offered.flatMap(([act, isOffered]) => (isOffered ? [act] : []))
}
