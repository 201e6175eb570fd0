import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { mostSerialsAtOnce } from '#shared/contract/views/certificate-views.ts'
import type { certificateCommands, certificateQueries } from '#shared/contract/views/certificate-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { certificateCode } from '#shared/domain/destruction/certificate.ts'
import type { DestructionFact } from '#shared/domain/destruction/facts.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { DestructionOrder } from '#shared/domain/destruction/order.ts'
import { standingOf } from '#shared/domain/destruction/order.ts'
import type { Right } from '#shared/domain/people/rights.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import { fileStamp } from '#service/persistence/database/database-files.ts'
import { diskRefusal } from '#service/persistence/database/disk-refusal.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { orderView } from './destruction-views.ts'
import type { CertificateMaker } from './certificate-content.ts'
import { namesOf } from '../look-up/item-view.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

/** What certificates are made and printed with besides the records. */
export type CertificateDesk = {
  readonly workplace: Workplace
  readonly certificates: CertificateMaker
  readonly dataDirectory: string
}

/** What answers the calls about certificates. */
export function certificateHandlers(
  desk: CertificateDesk,
): Pick<Handlers, keyof typeof certificateCommands | keyof typeof certificateQueries> {
  return {
    'certificate.view': (input) => viewCertificate(desk, input),
    'certificate.annex': (input) => viewAnnex(desk, input),
    'certificate.issue': (input) => issueCertificate(desk, input),
    'certificate.copied': (input) => recordCopy(desk, input),
  }
}

type Done = Result<Record<string, never>, Refusal>

/** A certificate as its paper shows it: before it is issued too, so that a person sees what will be printed. */
function viewCertificate(
  { workplace, certificates }: CertificateDesk,
  { order: id }: CallInput<'certificate.view'>,
): Result<CallOutput<'certificate.view'>, Refusal> {
  const made = certificates.make(id)
  if (!made.ok) return made
  const { order, certificate, hash } = made.value
  const { names, lines, eventTime } = certificate
  const productNames = new Map(names.products.map(({ gtin, name }) => [gtin, name]))
  return ok({
    order: orderView(workplace, order),
    siteName: names.site.name,
    siteGln: names.site.gln,
    station: names.station,
    executors: names.executors.map(({ name, role }) => ({ name, role: role ?? null })),
    eventTime,
    lines: lines.map(({ items, ...line }) => ({
      ...line,
      product: line.gtin === null ? null : (productNames.get(line.gtin) ?? null),
      items: items.length,
    })),
    serials: lines.reduce((sum, { items }) => sum + items.length, 0),
    hash,
    code: certificateCode(order.number, hash),
    checkpoint: workplace.auditing.checkpointOfDestruction(id)?.line ?? null,
    printAs: `${nameForFiles(order)}-${fileStamp(workplace.readClock().at)}.pdf`,
    issued: issuedOf(workplace, order, hash),
  })
}

/** A page of the annex: the serials, and the line that each belongs to. */
function viewAnnex(
  { certificates }: CertificateDesk,
  { order, from }: CallInput<'certificate.annex'>,
): Result<CallOutput<'certificate.annex'>, Refusal> {
  const annex = certificates.annex(order)
  if (!annex.ok) return annex
  const page = annex.value.slice(from, from + mostSerialsAtOnce)
  const next = from + page.length < annex.value.length ? from + page.length : null
  return ok({ serials: page.map(({ line, item }) => ({ line, name: nameOf(item) })), next })
}

/** Keeps the printed certificate with its hash and closes the order. What was printed must be what the ledger gives now. */
async function issueCertificate(
  desk: CertificateDesk,
  { order: id, file, hash }: CallInput<'certificate.issue'>,
): Promise<Done> {
  const { workplace } = desk
  return withPrintedFile(desk, { order: id, file, right: 'executeDestruction' }, (bytes) => {
    const made = desk.certificates.make(id)
    if (!made.ok) return made
    const { order, certificate } = made.value
    if (order.phase !== 'executed') {
      const standing = standingOf(order, workplace.readClock().at)
      return err(refuse('ORDER_STANDS_OTHERWISE', { number: order.number, standing }))
    }
    if (made.value.hash !== hash) return err(refuse('SIGNED_CONTENT_CHANGED', {}))
    return ok({
      kind: 'destruction.certificate-issued',
      order: id,
      number: order.number,
      file: workplace.files.keep(bytes, file),
      content: hash,
      names: certificate.names,
    })
  })
}

/** Puts on record that a copy was printed: which one, and the hash of its file. */
async function recordCopy(
  desk: CertificateDesk,
  { order: id, file, copy }: CallInput<'certificate.copied'>,
): Promise<Done> {
  const { workplace } = desk
  return withPrintedFile(desk, { order: id, file, right: null }, (bytes) => {
    const order = workplace.destructionOrders.find(id)
    if (order === null) return err(refuse('ORDER_NOT_FOUND', { order: id }))
    // Somebody else printed a copy meanwhile: two papers with one number say less than none.
    if (order.certificate?.copies !== copy - 1) return err(refuse('SIGNED_CONTENT_CHANGED', {}))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return ok({
      kind: 'destruction.certificate-copied',
      order: id,
      number: order.number,
      copy,
      file: { name: file, sha256 },
    })
  })
}

/** What issuing and copying have in common: the right, the printed file, and one fact or a refusal. Whoever reads may copy. */
async function withPrintedFile(
  { workplace, dataDirectory }: CertificateDesk,
  { order, file, right }: { readonly order: DestructionOrderId; readonly file: string; readonly right: Right | null },
  factOf: (bytes: Buffer) => Result<DestructionFact, Refusal>,
): Promise<Done> {
  const path = join(dataDirectory, 'exports', file)
  try {
    const bytes = await readFile(path)
    const outcome = immediately(workplace.database, (): Done => {
      const person = signedIn(workplace, right)
      if (!person.ok) return person
      const fact = factOf(bytes)
      if (!fact.ok) return fact
      record(workplace, [{ body: fact.value, person: person.value.id, scan: null }])
      return ok({})
    })
    workplace.statusChanged()
    workplace.tell('destruction.changed', { order })
    return outcome
  } catch (failure) {
    const refusal = diskRefusal(failure, path)
    if (refusal === null) throw failure
    return err(refusal)
  }
}

function issuedOf(
  { files }: Workplace,
  { certificate }: DestructionOrder,
  hash: string,
): CallOutput<'certificate.view'>['issued'] {
  if (certificate === null) return null
  const { issuedAt, file, copies, content } = certificate
  const pdf = files.read(file.sha256)
  return { at: issuedAt, file, copies, contentIsSame: content === hash, pdf: pdf.ok ? 'whole' : pdf.error }
}

function nameForFiles({ number }: DestructionOrder): string {
  return `certificate-${number.replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(0, 60)}`
}

function nameOf(item: ItemId): string {
  const { serial, sscc } = namesOf(item)
  return serial ?? sscc ?? item
}
