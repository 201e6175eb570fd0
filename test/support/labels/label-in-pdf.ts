import { inflateSync } from 'node:zlib'
import { readPicture } from './read-picture.ts'
import type { ReadSymbol } from './read-picture.ts'
import { png } from '../photos/png.ts'

/** A barcode as it stands on a sheet of paper. */
export type SymbolOnPaper = Pick<ReadSymbol, 'aim' | 'content'> & {
  /** In millimetres, from the left and the upper edge. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Whether anything is framed: a label has no lines of its own. */
  readonly framed: boolean
}

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

const dotsPerMm = 24
const pointsPerMm = 72 / 25.4

/**
 * Reads the barcode of a label from its PDF as it was drawn: the shapes that are filled by even and odd, which only
 * barcodes are (ISO 32000-1, sections 8.3.4 and 8.5.3), put on a picture of 610 dpi without a program of the system.
 */
export async function labelInPdf(pdf: Buffer): Promise<SymbolOnPaper> {
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))
  if (box === null) throw new Error('the PDF has no sheet')
  const [width, height] = [Number(box[1]), Number(box[2])]
  const drawing = drawingOf(pdf)
  const shapes = shapesOf(drawing)
  const points = shapes.flat()
  const [wide, high] = [width, height].map((length) => Math.ceil((length / pointsPerMm) * dotsPerMm))
  if (wide === undefined || high === undefined) throw new Error('the sheet has no size')
  const toDots = (shape: readonly Point[]): readonly Point[] =>
    shape.map(([x, y]) => [(x / pointsPerMm) * dotsPerMm, ((height - y) / pointsPerMm) * dotsPerMm])
  const dark = filled(shapes.map(toDots), wide, high)
  const [symbol] = await readPicture(
    png(wide, high, (x, y) => (dark[y * wide + x] === 1 ? [0, 0, 0] : [255, 255, 255])),
  )
  if (symbol === undefined) throw new Error('no barcode was read')
  const [xs, ys] = [points.map(([x]) => x / pointsPerMm), points.map(([, y]) => (height - y) / pointsPerMm)]
  return {
    aim: symbol.aim,
    content: symbol.content,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    framed: /^S$/m.test(drawing),
  }
}

function drawingOf(pdf: Buffer): string {
  for (const [, packed = ''] of pdf.toString('latin1').matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)) {
    try {
      const drawing = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
      if (/^f\*$/m.test(drawing)) return drawing
    } catch {
      // A font or a picture, packed in a way of its own.
    }
  }
  throw new Error('nothing on the sheet is a barcode')
}

/** The corners of what is filled by even and odd, in points from the lower left corner of the sheet. */
function shapesOf(drawing: string): readonly (readonly Point[])[] {
  const kept: Matrix[] = []
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  let path: Point[][] = []
  const found: Point[][] = []
  for (const line of drawing.split('\n')) {
    const words = line.split(' ')
    const numbers = words.slice(0, -1).map(Number)
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    switch (words.at(-1)) {
      case 'q':
        kept.push(now)
        break
      case 'Q':
        now = kept.pop() ?? now
        break
      case 'cm':
        now = within(now, [a, b, c, d, e, f])
        break
      case 'm':
        path.push([placed(now, a, b)])
        break
      case 'l':
        path.at(-1)?.push(placed(now, a, b))
        break
      case 'f*':
        found.push(...path)
        path = []
        break
      case 'f':
      case 'n':
      case 'S':
        path = []
        break
      default:
    }
  }
  return found
}

function within([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [p * a + q * c, p * b + q * d, r * a + s * c, r * b + s * d, t * a + u * c + e, t * b + u * d + f]
}

function placed([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [x * a + y * c + e, x * b + y * d + f]
}

/** One for each dot whose middle lies in an odd number of the shapes. */
function filled(shapes: readonly (readonly Point[])[], width: number, height: number): Uint8Array {
  const dark = new Uint8Array(width * height)
  for (const shape of shapes)
    shape.forEach(([x, y], index) => {
      const [toX, toY] = shape[(index + 1) % shape.length] ?? [x, y]
      const [from, to] = [Math.round(Math.min(y, toY)), Math.round(Math.max(y, toY))]
      if (Math.abs(toX - x) > 0.01) return
      for (let row = from; row < to; row += 1)
        for (let dot = Math.round(x); dot < width; dot += 1)
          dark[row * width + dot] = 1 - (dark[row * width + dot] ?? 0)
    })
  return dark
}
