import { z } from 'zod'
import { packagingLevels } from '../../domain/items/item.ts'
import type { CertificateHash } from '../../domain/destruction/certificate-record.ts'
import { roles } from '../../domain/people/role.ts'
import { orderView } from './destruction-views.ts'
import { attachedFile } from '../calls/file-calls.ts'
import { destructionOrderId, instant, longText, shortText } from '../identifiers.ts'
import { printedFile } from './look-up-views.ts'

/** How many serials of an annex cross at once. */
export const mostSerialsAtOnce = 1000

const certificateHash = z.custom<CertificateHash>(
  (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  'not the hash of a certificate',
)

/** One line of a certificate: everything destroyed of a product, lot and level. */
const certificateLine = z.object({
  level: z.enum(packagingLevels),
  gtin: shortText.nullable(),
  product: shortText.nullable(),
  lot: shortText.nullable(),
  expiry: shortText.nullable(),
  items: z.number().int(),
})

/** A certificate of destruction as its paper shows it; the serials of its annex come in pages. */
export const certificateView = z.object({
  order: orderView,
  siteName: shortText,
  siteGln: shortText,
  station: shortText,
  /** Who destroyed the goods; no position on certificates that were issued before it was asked for. */
  executors: z.array(z.object({ name: shortText, role: z.enum(roles).nullable() })).max(50),
  /** The time that the events state. */
  eventTime: instant,
  lines: z.array(certificateLine).max(2000),
  serials: z.number().int(),
  /** The hash of its content, and what its QR code says. */
  hash: certificateHash,
  code: longText,
  /** The checkpoint that the station signed behind the end of these goods; null for those that ended before it did so. */
  checkpoint: longText.nullable(),
  /** What a print of it is to be called. */
  printAs: printedFile,
  issued: z
    .object({
      at: instant,
      file: attachedFile,
      copies: z.number().int(),
      /** Whether the ledger still gives the content that was issued, to the byte. */
      contentIsSame: z.boolean(),
      /** Whether the PDF that was issued is still what it was. */
      pdf: z.enum(['whole', 'missing', 'changed']),
    })
    .nullable(),
})
export type CertificateView = z.infer<typeof certificateView>

const order = destructionOrderId

export const certificateQueries = {
  'certificate.view': { input: z.object({ order }).strict(), output: certificateView },
  /** Serials from this place on, each with the number of its line. */
  'certificate.annex': {
    input: z.object({ order, from: z.number().int().min(0) }).strict(),
    output: z.object({
      serials: z.array(z.object({ line: z.number().int(), name: shortText })).max(mostSerialsAtOnce),
      next: z.number().int().nullable(),
    }),
  },
} as const

export const certificateCommands = {
  /** The page was printed into this file of the folder of exports: it is kept, and the order is certified. */
  'certificate.issue': {
    input: z.object({ order, file: printedFile, hash: certificateHash }).strict(),
    output: z.object({}).strict(),
  },
  /** The page of an issued certificate was printed once more, as this copy. */
  'certificate.copied': {
    input: z.object({ order, file: printedFile, copy: z.number().int().min(1) }).strict(),
    output: z.object({}).strict(),
  },
} as const
