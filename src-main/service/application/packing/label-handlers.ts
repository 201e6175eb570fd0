import { templateNamed } from '#shared/contract/label-templates.ts'
import type { LabelAsPage, LabelOnPaper, ItemLabelView } from '#shared/contract/views/label-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { itemNameForFiles } from '#shared/domain/exports/file-name.ts'
import { decidePrint } from '#shared/domain/labels/decide.ts'
import type { LabelFact, LabelWay, PrinterFailure, PrintFailure, ReprintReason } from '#shared/domain/labels/facts.ts'
import { labelOf } from '#shared/domain/labels/label.ts'
import { usualLabels } from '#shared/domain/labels/printer-settings.ts'
import type { PrinterSettings } from '#shared/domain/labels/printer-settings.ts'
import { testLabel } from '#shared/domain/labels/test-label.ts'
import { zplOf } from '#shared/domain/labels/zpl.ts'
import type { FactId } from '#shared/domain/ledger/fact-id.ts'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Handlers } from '#service/ipc/handlers.ts'
import { fileStamp } from '#service/persistence/database/database-files.ts'
import { immediately } from '#service/persistence/database/transaction.ts'
import { openPrinterLine } from '#service/printers/printer-line.ts'
import type { PrinterLine } from '#service/printers/printer-line.ts'
import { domainRefusal } from '../domain-refusal.ts'
import { record } from '../record.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Done = Result<Record<string, never>, Refusal>
type ToPrint = { readonly item: ItemId; readonly reason: ReprintReason | null }
type ToPrintAsPage = ToPrint & { readonly to: 'pdf' | 'system' }
type LabelCall = 'labels.view' | 'labels.print' | 'labels.printAsPage' | 'labels.pageNotPrinted'
type PrinterCall = 'printer.view' | 'printer.setUp' | 'printer.forget' | 'printer.test'

/** What answers the calls about labels and their printer. */
export function labelHandlers(workplace: Workplace): Pick<Handlers, LabelCall | PrinterCall> {
  const line = openPrinterLine()
  return {
    'labels.view': ({ item }) => ok(viewLabel(workplace, item)),
    'labels.print': (input) => printLabel(workplace, line, input),
    'labels.printAsPage': (input) => printAsPage(workplace, input),
    'labels.pageNotPrinted': (failed) => noteFailure(workplace, failed),
    'printer.view': () => ok({ printer: workplace.labels.printer(), sample: sampleOf(workplace) }),
    'printer.setUp': (settings) => setUpPrinter(workplace, settings),
    'printer.forget': () => forgetPrinter(workplace),
    'printer.test': () => testPrinter(workplace, line),
  }
}

function viewLabel(workplace: Workplace, item: ItemId): ItemLabelView {
  return { ...onPaper(workplace, item), ...workplace.labels.stateOf(item), printer: workplace.labels.printer() }
}

/** What is known of an item now, as its label. */
function onPaper(workplace: Workplace, item: ItemId): LabelOnPaper {
  const identity = parseItemId(item)
  if (!identity.ok) throw new Error('a label was asked for that names no item')
  const known = workplace.items.labelOf(item) ?? { lot: null, expiry: null }
  const product = identity.value.kind === 'sgtin' ? workplace.items.productName(identity.value.gtin) : null
  const label = labelOf({ item, ...known, product, site: siteName(workplace) })
  const { containerLabel, itemLabel } = workplace.labels.printer() ?? usualLabels
  return {
    label: { ...label, elements: label.elements.map(([ai, value]) => [ai, value]) },
    template: templateNamed(label.kind, label.kind === 'sscc' ? containerLabel : itemLabel).name,
  }
}

function sampleOf(workplace: Workplace): LabelOnPaper {
  const { containerLabel } = workplace.labels.printer() ?? usualLabels
  const { elements, ...label } = testLabel(siteName(workplace), 'TEST')
  return {
    label: { ...label, elements: elements.map(([ai, value]) => [ai, value]) },
    template: templateNamed(label.kind, containerLabel).name,
  }
}

function siteName(workplace: Workplace): string {
  return workplace.site.site()?.name ?? ''
}

/**
 * Prints a label. That it leaves the station is on record before the first byte of it is sent, so that none goes out
 * unseen; that the printer did not take it follows as a fact of its own.
 */
async function printLabel(workplace: Workplace, line: PrinterLine, asked: ToPrint): Promise<Done> {
  const printer = workplace.labels.printer()
  if (printer === null) return err(refuse('PRINTER_NOT_SET_UP', {}))
  const { label, template } = onPaper(workplace, asked.item)
  const { name, host, port, dotsPerMm } = printer
  const printed = putOnRecord(workplace, asked, { kind: 'printer', name, host, port })
  if (!printed.ok) return printed
  const sent = await line.send(printer, zplOf(label, templateNamed(label.kind, template), dotsPerMm))
  if (sent.ok) return ok({})
  const noted = noteFailure(workplace, { printed: printed.value, item: asked.item, because: sent.error })
  return noted.ok ? err(printerRefusal(printer, sent.error)) : noted
}

/** Puts on record that a label is printed as a page; the page is printed by whoever asked. */
function printAsPage(workplace: Workplace, asked: ToPrintAsPage): Result<LabelAsPage, Refusal> {
  const name = `label-${itemNameForFiles(asked.item)}-${fileStamp(workplace.readClock().at)}.pdf`
  const file = asked.to === 'pdf' ? name : null
  const printed = putOnRecord(workplace, asked, file === null ? { kind: 'system' } : { kind: 'pdf', file })
  return printed.ok ? ok({ ...onPaper(workplace, asked.item), printed: printed.value, file }) : printed
}

function putOnRecord(workplace: Workplace, { item, reason }: ToPrint, way: LabelWay): Result<FactId, Refusal> {
  const { template } = onPaper(workplace, item)
  const outcome = immediately(workplace.database, (): Result<FactId, Refusal> => {
    const person = signedIn(workplace, 'workOnTheFloor')
    if (!person.ok) return person
    const decided = decidePrint(workplace.labels.stateOf(item), reason)
    if (!decided.ok) return err(domainRefusal(decided.error))
    const body = { kind: 'label.printed', item, template, way, reason: decided.value } as const
    const [fact] = record(workplace, [{ body, person: person.value.id, scan: null }])
    if (fact === undefined) throw new Error('a label left no fact')
    return ok(fact.id)
  })
  workplace.tell('items.changed', {})
  return outcome
}

type Failed = { readonly printed: FactId; readonly item: ItemId; readonly because: PrintFailure }

function noteFailure(workplace: Workplace, failed: Failed): Done {
  return change(workplace, () => ({ kind: 'label.print-failed', ...failed }))
}

/** Sets the printer up; anyone on the floor may, as with a scanner: one that breaks at night must not wait for an administrator. */
function setUpPrinter(workplace: Workplace, settings: PrinterSettings): Done {
  return change(workplace, () => ({ kind: 'printer.set-up', from: workplace.labels.printer(), to: settings }))
}

function forgetPrinter(workplace: Workplace): Done {
  return change(workplace, () => {
    const from = workplace.labels.printer()
    return from === null ? null : { kind: 'printer.forgotten', from }
  })
}

async function testPrinter(workplace: Workplace, line: PrinterLine): Promise<Done> {
  const printer = workplace.labels.printer()
  if (printer === null) return err(refuse('PRINTER_NOT_SET_UP', {}))
  const person = signedIn(workplace, 'workOnTheFloor')
  if (!person.ok) return person
  const { label, template } = sampleOf(workplace)
  const sent = await line.send(printer, zplOf(label, templateNamed(label.kind, template), printer.dotsPerMm))
  const failure = sent.ok ? null : sent.error
  const noted = change(workplace, () => ({ kind: 'printer.tested', printer: printer.name, failure }))
  if (!noted.ok || failure === null) return noted
  return err(printerRefusal(printer, failure))
}

function printerRefusal({ name, host, port }: PrinterSettings, because: PrinterFailure): Refusal {
  return refuse('PRINTER_FAILED', { printer: name, address: `${host}:${port}`, because })
}

function change(workplace: Workplace, factOf: () => LabelFact | null): Done {
  const outcome = immediately(workplace.database, (): Done => {
    const person = signedIn(workplace, 'workOnTheFloor')
    if (!person.ok) return person
    const body = factOf()
    if (body !== null) record(workplace, [{ body, person: person.value.id, scan: null }])
    return ok({})
  })
  workplace.tell('items.changed', {})
  return outcome
}
