import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ready } from 'zpl-renderer-js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { labelTemplates } from '#shared/contract/label-templates.ts'
import type { LabelTemplateName } from '#shared/domain/labels/templates.ts'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } })

/** What a scanner reads from a picture: the AIM identifier, and the content with each separator as GS. */
export type ReadSymbol = {
  readonly aim: string
  readonly content: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Draws ZPL as a printer with so many dots in a millimetre would, without one; gives a PNG. */
export async function drawnZpl(zpl: string, template: LabelTemplateName, dotsPerMm: number): Promise<Uint8Array> {
  const found = labelTemplates.find(({ name }) => name === template)
  if (found === undefined) throw new Error(`no look ${template}`)
  const { width, height } = found
  const { api } = await ready
  return new Uint8Array(Buffer.from(await api.zplToBase64Async(zpl, width, height, dotsPerMm), 'base64'))
}

/** Every barcode in a picture. */
export async function readPicture(png: Uint8Array): Promise<readonly ReadSymbol[]> {
  const found = await readBarcodes(png, { tryHarder: true, textMode: 'Plain' })
  return found.map(({ symbologyIdentifier, bytes, position }) => ({
    aim: symbologyIdentifier,
    content: Buffer.from(bytes).toString('latin1'),
    left: position.topLeft.x,
    right: position.bottomRight.x,
    top: position.topLeft.y,
    bottom: position.bottomRight.y,
  }))
}
