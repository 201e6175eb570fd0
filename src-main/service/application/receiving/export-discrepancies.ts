import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallOutput } from '#shared/contract/calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import { exceptionsReport } from '#shared/domain/receiving/exceptions-report.ts'
import type { ExceptionsReport } from '#shared/domain/receiving/exceptions-report.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { writeExportFile } from '#service/exports/write-export-file.ts'
import { fileStamp } from '#service/persistence/database/database-files.ts'
import { diskRefusal } from '#service/persistence/database/disk-refusal.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { uuidOfName } from '#service/uuid-of-name.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Exported = Result<CallOutput<'receiving.export'>, Refusal>

/** Writes the discrepancies of a receipt into the folder of exports, in the terms of PDG's exceptions schema; that is a fact. */
export async function exportDiscrepancies(
  workplace: Workplace,
  dataDirectory: string,
  { job }: { readonly job: JobId },
): Promise<Exported> {
  const person = signedIn(workplace, null)
  if (!person.ok) return person
  const made = reportOf(workplace, job)
  if (!made.ok) return made
  const { number, report } = made.value
  const folder = join(dataDirectory, 'exports')
  const name = `${number.replaceAll(/[^A-Za-z0-9-]/g, '_')}-${fileStamp(workplace.readClock().at)}-exceptions.json`
  try {
    await mkdir(folder, { recursive: true })
    const file = await writeExportFile(folder, name, [`${JSON.stringify(report, null, 2)}\n`])
    immediately(workplace.database, () =>
      record(workplace, [
        { body: { kind: 'receiving.exported', job, number, files: [file] }, person: person.value.id, scan: null },
      ]),
    )
    workplace.statusChanged()
    return ok({ folder, file: file.name })
  } catch (failure) {
    const refusal = diskRefusal(failure, folder)
    if (refusal === null) throw failure
    return err(refusal)
  }
}

function reportOf(
  workplace: Workplace,
  job: JobId,
): Result<{ readonly number: string; readonly report: ExceptionsReport }, Refusal> {
  const { receipts, shipments, discrepancies } = workplace
  const site = workplace.site.site()
  const shipment = receipts.shipmentOf(job)
  const head = shipment === null ? null : shipments.head(shipment)
  if (site === null || shipment === null || head === null) return err(refuse('JOB_NOT_FOUND', { job }))
  if (site.contactEmail === null) return err(refuse('CONTACT_MISSING', {}))
  const lines = receipts.lines(job, shipment)
  const countOf = (gtin: string, of: 'expected' | 'scanned' | 'inferred') =>
    lines.reduce((sum, line) => sum + (line.gtin === gtin ? line[of] : 0), 0)
  const report = exceptionsReport({
    job,
    at: workplace.readClock().at,
    number: head.number,
    site: { gln: site.gln, email: site.contactEmail },
    announced: head.announced,
    announcedBy: shipments.announcedBy(shipment),
    discrepancies: discrepancies.ofJob(job).map((row) => {
      const item = row.item === null ? null : workplace.items.find(row.item)
      const known = item?.kind === 'known' ? item : null
      return {
        id: row.id,
        kind: row.kind,
        item: row.item,
        isOpen: row.isOpen === 1,
        label: { lot: row.lot, expiry: row.expiry },
        announced: { lot: known?.lot ?? null, expiry: known?.expiry ?? null },
      }
    }),
    missing: receipts.tally(job, shipment).short,
    announcedOf: (gtin) => countOf(gtin, 'expected'),
    receivedOf: (gtin) => countOf(gtin, 'scanned') + countOf(gtin, 'inferred'),
    newId: () => workplace.ids.newId(),
    uuidOf: (name) => uuidOfName(`tallyman-discrepancy:${name}`),
  })
  return ok({ number: head.number, report })
}
