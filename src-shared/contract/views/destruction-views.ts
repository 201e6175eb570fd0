import { z } from 'zod'
import { voidReasons } from '../../domain/destruction/facts.ts'
import { orderStandings } from '../../domain/destruction/life.ts'
import { destructionMethods } from '../../domain/destruction/order-data.ts'
import { fullnesses } from '../../domain/destruction/product-particulars.ts'
import { destructionReasons, removalReasons } from '../../domain/destruction/reasons.ts'
import { waitingKinds } from '../../domain/destruction/waits-for.ts'
import { packagingLevels } from '../../domain/items/item.ts'
import { productClasses } from '../../domain/items/product-class.ts'
import { meanings } from '../../domain/signatures/signature.ts'
import { roles } from '../../domain/people/role.ts'
import { attachedFile } from '../calls/file-calls.ts'
import { destructionOrderId, factId, instant, itemId, jobId, longText, shortText } from '../identifiers.ts'
import { shownHash } from './signing-views.ts'
import { itemView } from './item-views.ts'

/** How much of an order its screens show; the sums and counts are of all. */
export const mostLines = 500
export const mostLifeEntries = 500
export const mostListedAtOnce = 500

const name = z.string().trim().min(1).max(200)
const gln = z.string().regex(/^\d{13}$/)

/** What an order says besides its list, as a person fills it in. */
export const orderData = z.object({
  owner: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('site') }),
    z.object({
      kind: z.literal('party'),
      name,
      gln: gln.nullable(),
      authorisation: z.object({ reference: z.string().max(200).nullable(), file: attachedFile.nullable() }),
    }),
  ]),
  method: z.enum(destructionMethods),
  methodNote: z.string().max(500).nullable(),
  place: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('here'), where: name }),
    z.object({ kind: z.literal('contractor'), name, address: name }),
  ]),
  reason: z.enum(destructionReasons),
  market: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  instruction: z.object({ reference: name, from: name, letter: attachedFile.nullable() }).nullable(),
  particulars: z
    .array(
      z
        .object({
          gtin: z.string().regex(/^\d{14}$/),
          strength: name.nullable(),
          form: name.nullable(),
          nationalCode: name.nullable(),
          packQuantity: name.nullable(),
          fullness: z.enum(fullnesses).nullable(),
          manufacturer: name.nullable(),
        })
        .strict(),
    )
    .min(1)
    .max(mostLines)
    .refine((said) => new Set(said.map(({ gtin }) => gtin)).size === said.length, 'a product twice')
    .readonly()
    .exactOptional(),
})
export type OrderDataView = z.infer<typeof orderData>

/** Somebody who signed, and what. */
export const signatureView = z.object({
  name: shortText,
  role: z.enum(roles),
  meaning: z.enum(meanings),
  at: instant,
  shown: shownHash,
  /** Somebody from outside who saw it too. */
  external: z.object({ name, company: name }).nullable(),
  /** The order was changed after it: it stands for the order as it was then. */
  isOutdated: z.boolean(),
})
export type SignatureView = z.infer<typeof signatureView>

/** Who has something to do next. `mine` where it is for the person at the station. */
export const waitingView = z.object({ kind: z.enum(waitingKinds), mine: z.boolean() })

/** An order in the list. */
export const orderRow = z.object({
  id: destructionOrderId,
  number: shortText,
  standing: z.enum(orderStandings),
  reason: z.enum(destructionReasons),
  contractor: shortText.nullable(),
  owner: shortText.nullable(),
  draftedBy: shortText,
  draftedAt: instant,
  waiting: waitingView.nullable(),
  /** When its approval lapses; null where it has none that counts. */
  lapsesAt: instant.nullable(),
})
export type OrderRow = z.infer<typeof orderRow>

export const orderView = orderRow.extend({
  data: orderData,
  /** The open job that confirms its goods. */
  job: jobId.nullable(),
  signatures: z.array(signatureView).max(10),
  rejectedBecause: longText.nullable(),
  executors: z.array(shortText).max(50),
  carriedOutAt: instant.nullable(),
  witnessesMissing: z.number().int(),
  contractorCertificate: z.object({ file: attachedFile, reference: shortText }).nullable(),
  executedAt: instant.nullable(),
  certificate: attachedFile.nullable(),
})
export type OrderView = z.infer<typeof orderView>

/** How much of one product and lot is on a list, at one level. */
export const goodsLine = z.object({
  level: z.enum(packagingLevels),
  product: shortText.nullable(),
  gtin: shortText.nullable(),
  productClass: z.enum(productClasses),
  lot: shortText.nullable(),
  expiry: shortText.nullable(),
  items: z.number().int(),
})
export type GoodsLine = z.infer<typeof goodsLine>

export const listSummary = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  items: z.number().int(),
  units: z.number().int(),
  containers: z.number().int(),
  productClass: z.enum(productClasses),
})

/** What is on a list, in numbers. */
export const goodsView = z.object({
  summary: listSummary,
  lines: z.array(goodsLine).max(mostLines),
  lineCount: z.number().int(),
})
export type GoodsView = z.infer<typeof goodsView>

/** What is listed by itself, in pages. */
export const listedItem = z.object({ item: itemView, contents: z.number().int() })
export const listedItems = z.object({ items: z.array(listedItem).max(mostListedAtOnce), next: itemId.nullable() })

/** What a signature is about, as the screen asks for it. */
export const signedAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request') }).strict(),
  z.object({ kind: z.literal('approval') }).strict(),
  z.object({ kind: z.literal('rejection'), because: z.string().trim().min(1).max(500) }).strict(),
  z.object({ kind: z.literal('witnessing'), external: z.object({ name, company: name }).strict().nullable() }).strict(),
  z.object({ kind: z.literal('contractorsWork') }).strict(),
])
export type SignedAboutView = z.infer<typeof signedAbout>

/** What is put before somebody who signs: the order and its goods as they are now, under one hash. */
export const toSign = z.object({
  shown: shownHash,
  data: orderData,
  goods: goodsView,
})
export type ToSign = z.infer<typeof toSign>

/** One happening in the life of an order. */
export const lifeEntry = z.object({
  fact: factId,
  at: instant,
  person: shortText.nullable(),
  says: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('drafted') }),
    z.object({ kind: z.literal('instructed'), file: shortText, notListed: z.number().int() }),
    z.object({ kind: z.literal('dataChanged') }),
    z.object({ kind: z.literal('itemsListed'), items: z.number().int() }),
    z.object({
      kind: z.literal('itemsRemoved'),
      items: z.number().int(),
      because: z.enum(removalReasons),
      note: longText.nullable(),
    }),
    z.object({ kind: z.literal('submitted'), items: z.number().int() }),
    z.object({ kind: z.literal('approved'), items: z.number().int(), lapsesAt: instant }),
    z.object({ kind: z.literal('rejected'), because: longText }),
    z.object({ kind: z.literal('approvalVoided'), because: z.enum(voidReasons) }),
    z.object({ kind: z.literal('withdrawn'), because: longText }),
    z.object({ kind: z.literal('executionBegun') }),
    z.object({ kind: z.literal('executionGivenUp') }),
    z.object({ kind: z.literal('containerOpened'), item: itemView }),
    z.object({ kind: z.literal('carriedOut') }),
    z.object({ kind: z.literal('handedOver') }),
    z.object({ kind: z.literal('takenBack'), because: longText }),
    z.object({ kind: z.literal('witnessed') }),
    z.object({ kind: z.literal('contractorCertified'), reference: longText, file: shortText }),
    z.object({ kind: z.literal('contractorConfirmed') }),
    z.object({ kind: z.literal('executed'), items: z.number().int() }),
    z.object({ kind: z.literal('certificateIssued'), file: shortText }),
    z.object({ kind: z.literal('certificateCopied'), copy: z.number().int(), file: shortText }),
  ]),
})
export type LifeEntry = z.infer<typeof lifeEntry>

/** Damaged stock that is on no list yet. */
export const damagedStock = z.object({
  items: z.array(z.object({ item: itemView, since: instant })).max(mostListedAtOnce),
  count: z.number().int(),
  next: itemId.nullable(),
})

/** The most that the screen of the job shows of what is still open. */
export const mostOpenShown = 30

/** How far the goods of an order are confirmed. */
export const confirmingView = z.object({
  order: orderView,
  toConfirm: z.number().int(),
  open: z.number().int(),
  openItems: z.array(itemView).max(mostOpenShown),
  /** The container scanned last, where it can still be said that it is open. */
  lastContainer: itemView.nullable(),
})
export type ConfirmingView = z.infer<typeof confirmingView>

/** What came of a job that collected goods, or of the end of an order. */
export const collectingReceipt = z.object({
  job: jobId,
  order: destructionOrderId,
  items: z.number().int(),
  finishedAt: instant,
})
export const endOfOrder = z.object({ executed: z.boolean(), messages: z.number().int() })
