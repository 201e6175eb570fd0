/**
 * Where a destruction order stands. `carriedOut` and `handedOver` are still in execution for the law: the goods are gone or on
 * their way, and no event says so before the last signature.
 */
export const orderStandings = [
  'draft',
  'submitted',
  'approved',
  'rejected',
  /** Approved, and a job that confirms the goods is open. */
  'inExecution',
  /** Destroyed at the site; the witnesses have not all signed yet. */
  'carriedOut',
  /** With the contractor, whose certificate or our signature for it is missing. */
  'handedOver',
  'executed',
  'certified',
  'withdrawn',
] as const
export type OrderStanding = (typeof orderStandings)[number]

/** What can be done to an order. */
export const orderActs = [
  'changeData',
  'changeList',
  'submit',
  'approve',
  'reject',
  'withdraw',
  /** The approval is void: the list, the goods or the order are not what was approved. */
  'loseApproval',
  'beginExecution',
  /** The job that confirms was given up; nothing was destroyed. */
  'giveUpExecution',
  /** What is not there comes off the list while the goods are confirmed. */
  'removeMissing',
  'carryOut',
  'handOver',
  /** The goods were not destroyed after all and are here again. */
  'takeBack',
  'attachCertificate',
  'witness',
  'execute',
  'certify',
] as const
export type OrderAct = (typeof orderActs)[number]

/**
 * The whole life of an order: what is not here is refused. An approval that lapsed counts as never given, so the order stands
 * as submitted (`standingOf` in order.ts). Where the job that confirms is open already, an approved order is in execution.
 */
export const orderLife: Readonly<Record<OrderStanding, Partial<Readonly<Record<OrderAct, OrderStanding>>>>> = {
  draft: { changeData: 'draft', changeList: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    changeData: 'submitted',
    changeList: 'submitted',
    removeMissing: 'submitted',
    giveUpExecution: 'submitted',
    approve: 'approved',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  approved: {
    changeData: 'submitted',
    changeList: 'submitted',
    loseApproval: 'submitted',
    beginExecution: 'inExecution',
    withdraw: 'withdrawn',
  },
  rejected: {
    changeData: 'draft',
    changeList: 'draft',
    giveUpExecution: 'rejected',
    submit: 'submitted',
    withdraw: 'withdrawn',
  },
  inExecution: {
    beginExecution: 'inExecution',
    removeMissing: 'submitted',
    loseApproval: 'submitted',
    giveUpExecution: 'approved',
    carryOut: 'carriedOut',
    handOver: 'handedOver',
  },
  carriedOut: { witness: 'carriedOut', takeBack: 'approved', execute: 'executed' },
  handedOver: { attachCertificate: 'handedOver', takeBack: 'approved', execute: 'executed' },
  executed: { certify: 'certified' },
  certified: {},
  withdrawn: {},
}

/** Whether the items of an order that stands so are kept from everything but their destruction. */
export function keepsItems(standing: OrderStanding): boolean {
  switch (standing) {
    case 'submitted':
    case 'approved':
    case 'inExecution':
    case 'carriedOut':
    case 'handedOver':
      return true
    case 'draft':
    case 'rejected':
    case 'executed':
    case 'certified':
    case 'withdrawn':
      return false
  }
}
