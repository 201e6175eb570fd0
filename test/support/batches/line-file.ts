import { createHash } from 'node:crypto'
import type { AttachedFile, FileHash } from '#shared/domain/attachments/attached-file.ts'
import { bytesOfPart } from '#shared/contract/calls/file-calls.ts'
import type { BatchImportView } from '#shared/contract/calls/batch-calls.ts'
import { gs1CheckDigit } from '#shared/gs1/check-digit.ts'
import type { Floor } from '#test/support/station/floor.ts'

const withCheckDigit = (digits: string) => `${digits}${gs1CheckDigit(digits)}`

/** The pack that the line makes, and its case; of a company prefix for examples. */
export const unitGtin = withCheckDigit('0952123410001')
export const caseGtin = withCheckDigit('1952123410001')

export const lotOfLine = { lot: 'L-26/7', expiry: '2028-06-30' } as const
const header = 'step;item;level;lot;expiry;parent;time'

/** The label of a pack, a case and a pallet of the line. */
export const unitLabel = (count: number) => `(01)${unitGtin}(21)U${String(count).padStart(6, '0')}`
export const caseLabel = (count: number) => `(01)${caseGtin}(21)C${String(count).padStart(5, '0')}`
export const palletLabel = (count: number) => withCheckDigit(`39521234${String(count).padStart(9, '0')}`)

const time = '2026-05-04T08:00:00+02:00'

/** A line of the file that commissions something, in nothing or in a container. */
export function commission(
  item: string,
  level: string,
  parent = '',
  label: Partial<typeof lotOfLine> = lotOfLine,
): string {
  return `commission;${item};${level};${label.lot ?? ''};${label.expiry ?? ''};${parent};${time}`
}

/** A line that packs something. */
export function aggregate(item: string, parent: string): string {
  return `aggregate;${item};;;;${parent};${time}`
}

/** A file with these lines. */
export function lineFile(lines: readonly string[]): string {
  return `${[header, ...lines].join('\r\n')}\r\n`
}

/** So many packs in cases of so many, on pallets of so many cases. */
export function wholeBatch(packs: number, packsInACase = 10, casesOnAPallet = 5): string {
  const cases = Math.ceil(packs / packsInACase)
  const lines = [
    ...Array.from({ length: Math.ceil(cases / casesOnAPallet) }, (_, index) =>
      commission(palletLabel(index), 'PL', '', {}),
    ),
    ...Array.from({ length: cases }, (_, index) =>
      commission(caseLabel(index), 'CA', palletLabel(Math.floor(index / casesOnAPallet))),
    ),
    ...Array.from({ length: packs }, (_, index) =>
      commission(unitLabel(index), 'EA', caseLabel(Math.floor(index / packsInACase))),
    ),
  ]
  return lineFile(lines)
}

/** Attaches a file as a page does. */
async function attached(floor: Floor, name: string, text: string): Promise<AttachedFile> {
  const bytes = Buffer.from(text)
  const parts = Math.max(1, Math.ceil(bytes.length / bytesOfPart))
  for (let part = 0; part < parts; part += 1) {
    const base64 = bytes.subarray(part * bytesOfPart, (part + 1) * bytesOfPart).toString('base64')
    const { file } = await floor.ask('files.attach', { name, part, parts, base64 })
    if (file !== null) return file
  }
  throw new Error('the file did not arrive')
}

/** Begins to take a file in. */
export async function begin(floor: Floor, text: string, name = 'line-1.csv'): Promise<void> {
  await floor.ask('batches.import', { file: await attached(floor, name, text) })
}

/** How the import that is under way ends. */
export async function ended(floor: Floor): Promise<BatchImportView> {
  for (;;) {
    const heard = floor.notice('batchImport.changed')
    const state = await floor.ask('batches.importing', {})
    if (state.kind !== 'running') return state
    await heard
  }
}

/** Takes a file in, and gives how that ended. */
export async function taken(floor: Floor, text: string, name?: string): Promise<BatchImportView> {
  await begin(floor, text, name)
  return ended(floor)
}

/** A file as the ledger names it, for what never looks into it. */
export function fileNamed(name: string): AttachedFile {
  return { sha256: createHash('sha256').update(name).digest('hex') as FileHash, name, bytes: name.length }
}
