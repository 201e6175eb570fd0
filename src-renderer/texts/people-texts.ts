import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ProductClass } from '#shared/domain/items/product-class.ts'
import type { Right } from '#shared/domain/people/rights.ts'

/** What each right lets a person do. */
export const rightWords: Readonly<Record<Right, MessageDescriptor>> = {
  workOnTheFloor: msg({ message: 'Work on the floor, set the scanner up', comment: 'A right' }),
  receive: msg({ message: 'Receive shipments', comment: 'A right' }),
  unpack: msg({ message: 'Unpack', comment: 'A right' }),
  pack: msg({ message: 'Pack', comment: 'A right', context: 'right' }),
  reportDamage: msg({ message: 'Report damage', comment: 'A right' }),
  verifyReturns: msg({ message: 'Verify returned goods', comment: 'A right' }),
  putOnHold: msg({ message: 'Put on hold', comment: 'A right' }),
  liftHolds: msg({ message: 'Lift holds', comment: 'A right' }),
  recallLots: msg({ message: 'Recall lots', comment: 'A right' }),
  closeBatches: msg({ message: 'Report the end of batches, release products', comment: 'A right' }),
  decommission: msg({ message: 'Decommission', comment: 'A right' }),
  sample: msg({ message: 'Take samples', comment: 'A right' }),
  correct: msg({ message: 'Undo and correct what was recorded', comment: 'A right' }),
  requestDestruction: msg({ message: 'Request destruction', comment: 'A right' }),
  approveDestruction: msg({ message: 'Approve destruction', comment: 'A right' }),
  executeDestruction: msg({ message: 'Execute destruction', comment: 'A right' }),
  witnessDestruction: msg({ message: 'Witness destruction', comment: 'A right' }),
  dealWithMessages: msg({ message: 'Deal with messages and announcements', comment: 'A right' }),
  setUpStation: msg({ message: 'Set the site’s rules', comment: 'A right' }),
  setUpMessages: msg({ message: 'Set up the messages to the network', comment: 'A right' }),
  administerPeople: msg({ message: 'Administer people', comment: 'A right' }),
  resetSecrets: msg({ message: 'Reset PINs and passwords, with a second person', comment: 'A right' }),
  lookIntoSignings: msg({ message: 'Look into failed signings', comment: 'A right' }),
  reviewAuditTrail: msg({ message: 'Review the record', comment: 'A right' }),
  keepRecords: msg({ message: 'Set retention and legal holds', comment: 'A right' }),
  restoreBackups: msg({ message: 'Restore backups', comment: 'A right' }),
}

/** How strictly a product is watched. */
export const productClassWords: Readonly<Record<ProductClass, MessageDescriptor>> = {
  standard: msg({ message: 'ordinary products', comment: 'A class of products' }),
  controlled: msg({ message: 'controlled substances', comment: 'A class of products' }),
}
