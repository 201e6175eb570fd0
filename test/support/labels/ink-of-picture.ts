import { inflateSync } from 'node:zlib'

/** How far to the right dark dots reach in a PNG of one grey byte a dot, and how wide it is, both in dots. */
export function inkOf(picture: Uint8Array): { readonly right: number; readonly width: number } {
  const { width, height, rows } = greysOf(Buffer.from(picture))
  let right = 0
  for (let y = 0; y < height; y += 1)
    for (let x = right; x < width; x += 1) if ((rows[y * width + x] ?? 255) < 128) right = x + 1
  return { right, width }
}

/** The dots of a PNG, row by row (PNG specification, section 9: each row is filtered by what stands beside and above it). */
function greysOf(png: Buffer): { readonly width: number; readonly height: number; readonly rows: Uint8Array } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (png.readUInt16BE(24) !== 0x08_00) throw new Error('not a picture of one grey byte a dot')
  const packed: Buffer[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const filtered = inflateSync(Buffer.concat(packed))
  const rows = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (width + 1)] ?? 0
    for (let x = 0; x < width; x += 1) {
      const left = x === 0 ? 0 : (rows[y * width + x - 1] ?? 0)
      const above = y === 0 ? 0 : (rows[(y - 1) * width + x] ?? 0)
      const corner = x === 0 || y === 0 ? 0 : (rows[(y - 1) * width + x - 1] ?? 0)
      rows[y * width + x] = (filtered[y * (width + 1) + 1 + x] ?? 0) + guessed(filter, left, above, corner)
    }
  }
  return { width, height, rows }
}

function guessed(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return above
    case 3:
      return Math.floor((left + above) / 2)
    case 4: {
      const nearest = [left, above, corner].map((grey) => Math.abs(left + above - corner - grey))
      const [toLeft = 0, toAbove = 0, toCorner = 0] = nearest
      if (toLeft <= toAbove && toLeft <= toCorner) return left
      return toAbove <= toCorner ? above : corner
    }
    default:
      throw new Error(`no filter ${filter} of a PNG`)
  }
}
