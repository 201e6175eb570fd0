import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInThisContext } from 'node:vm'

/** A parser on npm as a caller would use it: it reads a scan, or throws. */
export type NpmParser = { readonly name: string; readonly parse: (scan: string) => unknown }

type Parse = (scan: string) => unknown
type PointOfSale = {
  readonly GS1: { readonly parse: (barcode: { readonly value: string; readonly fnc1: number }) => unknown }
}

const require = createRequire(import.meta.url)

/** The GS1 parsers on npm that people use for scans, each by its own documented call. */
export function npmParsers(): readonly NpmParser[] {
  const maintained = require('gs1-barcode-parser-mod') as { readonly parseBarcode: Parse }
  const bark = require('bark-js') as Parse
  const { GS1 } = require('@point-of-sale/barcode-parser') as PointOfSale
  return [
    { name: 'gs1-barcode-parser-mod', parse: maintained.parseBarcode },
    { name: 'gs1-barcode-parser', parse: browserParser() },
    { name: 'bark-js', parse: bark },
    // Takes the scan without its symbology identifier and wants to be told of it.
    { name: '@point-of-sale/barcode-parser', parse: (scan) => GS1.parse({ value: scan.slice(3), fnc1: 1 }) },
  ]
}

/** gs1-barcode-parser exports nothing under Node; its file defines one function, as for a page. */
function browserParser(): Parse {
  const source = readFileSync(require.resolve('gs1-barcode-parser'), 'utf8')
  return runInThisContext(`(() => { ${source}; return parseBarcode })()`) as Parse
}
