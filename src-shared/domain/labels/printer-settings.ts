import type { LabelTemplateName } from './templates.ts'

/** Dots in a millimetre of the printers there are: 203, 300 and 600 dpi. */
export const printerResolutions = [8, 12, 24] as const

/** How the label printer of a station is reached: ZPL over TCP, as most label printers take it (port 9100 at first). */
export type PrinterSettings = {
  readonly name: string
  readonly host: string
  readonly port: number
  readonly dotsPerMm: (typeof printerResolutions)[number]
  /** What labels are in it, for containers and for items by GTIN. */
  readonly containerLabel: LabelTemplateName
  readonly itemLabel: LabelTemplateName
}

/** What a label of a container looks like where no printer says otherwise. */
export const usualLabels: Pick<PrinterSettings, 'containerLabel' | 'itemLabel'> = {
  containerLabel: 'logistic-105x148',
  itemLabel: 'item-80x40',
}
