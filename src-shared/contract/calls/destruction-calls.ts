import { z } from 'zod'
import { removalReasons } from '../../domain/destruction/reasons.ts'
import {
  collectingReceipt,
  confirmingView,
  damagedStock,
  endOfOrder,
  goodsView,
  lifeEntry,
  listedItems,
  mostLifeEntries,
  mostListedAtOnce,
  orderData,
  orderRow,
  orderView,
  signedAbout,
  toSign,
} from '../views/destruction-views.ts'
import { attachedFile } from './file-calls.ts'
import { destructionOrderId, instant, itemId, jobId } from '../identifiers.ts'
import { signatureTry } from '../views/signing-views.ts'

const done = z.object({}).strict()
const order = destructionOrderId
const because = z.string().trim().min(1).max(500)
const note = z.string().max(500).nullable()

/** What a person can ask of destruction orders. */
export const destructionCommands = {
  'destruction.draft': { input: z.object({ data: orderData }).strict(), output: z.object({ order }) },
  'destruction.changeData': { input: z.object({ order, data: orderData }).strict(), output: done },
  /** Puts damaged stock on the list: these, or all that is on no list yet. */
  'destruction.listDamaged': {
    input: z
      .object({ order, items: z.union([z.literal('all'), z.array(itemId).min(1).max(mostListedAtOnce)]) })
      .strict(),
    output: z.object({ listed: z.number().int() }),
  },
  'destruction.removeItems': {
    input: z
      .object({ order, items: z.array(itemId).min(1).max(mostListedAtOnce), because: z.enum(removalReasons), note })
      .strict(),
    output: done,
  },
  /** A job whose scans go onto the list. */
  'destruction.collect': { input: z.object({ order }).strict(), output: z.object({ job: jobId }) },
  'destruction.finishCollecting': { input: z.object({ job: jobId }).strict(), output: collectingReceipt },
  'destruction.submit': { input: z.object({ order, signature: signatureTry }).strict(), output: done },
  'destruction.approve': { input: z.object({ order, signature: signatureTry }).strict(), output: done },
  'destruction.reject': { input: z.object({ order, because, signature: signatureTry }).strict(), output: done },
  'destruction.withdraw': { input: z.object({ order, because }).strict(), output: done },
  /** Opens the job that confirms the goods, or takes the open one in hand. */
  'destruction.begin': { input: z.object({ order }).strict(), output: z.object({ job: jobId }) },
  /** The container scanned last is not sealed: what is in it is confirmed by itself. */
  'destruction.openLast': { input: z.object({ job: jobId }).strict(), output: z.object({ item: itemId }) },
  /** What no scan has confirmed comes off the list; approval is asked for again. */
  'destruction.removeMissing': {
    input: z.object({ job: jobId, because: z.enum(removalReasons), note }).strict(),
    output: z.object({ removed: z.number().int() }),
  },
  /** The goods are destroyed, or have left with the contractor. Nothing is told to the network yet. */
  'destruction.carryOut': { input: z.object({ job: jobId }).strict(), output: z.object({ order, at: instant }) },
  'destruction.takeBack': { input: z.object({ order, because }).strict(), output: done },
  /** With the last signature that is needed the goods are destroyed for the record and the network. */
  'destruction.witness': {
    input: z
      .object({
        order,
        external: z
          .object({ name: z.string().trim().min(1).max(200), company: z.string().trim().min(1).max(200) })
          .strict()
          .nullable(),
        signature: signatureTry,
      })
      .strict(),
    output: endOfOrder,
  },
  'destruction.attachContractorCertificate': {
    input: z.object({ order, file: attachedFile, reference: because }).strict(),
    output: done,
  },
  'destruction.confirmContractor': {
    input: z.object({ order, signature: signatureTry }).strict(),
    output: endOfOrder,
  },
  /** How long an approval counts, in hours. */
  'site.setApprovalHours': { input: z.object({ hours: z.number().int().min(1).max(720) }).strict(), output: done },
} as const

/** What screens ask about destruction orders. */
export const destructionQueries = {
  'destruction.list': {
    input: z
      .object({ openOnly: z.boolean(), before: order.nullable(), limit: z.number().int().min(1).max(200) })
      .strict(),
    output: z.object({ orders: z.array(orderRow).max(200), next: order.nullable() }),
  },
  'destruction.view': { input: z.object({ order }).strict(), output: orderView },
  'destruction.goods': { input: z.object({ order }).strict(), output: goodsView },
  'destruction.items': {
    input: z.object({ order, after: itemId.nullable(), limit: z.number().int().min(1).max(mostListedAtOnce) }).strict(),
    output: listedItems,
  },
  'destruction.life': {
    input: z.object({ order }).strict(),
    output: z.object({ entries: z.array(lifeEntry).max(mostLifeEntries) }),
  },
  'destruction.toSign': { input: z.object({ order, about: signedAbout }).strict(), output: toSign },
  'destruction.damagedStock': {
    input: z.object({ after: itemId.nullable(), limit: z.number().int().min(1).max(mostListedAtOnce) }).strict(),
    output: damagedStock,
  },
  'destruction.confirming': { input: z.object({ job: jobId }).strict(), output: confirmingView },
} as const
