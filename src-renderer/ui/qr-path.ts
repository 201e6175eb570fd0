import { drawingSVG, qrcode } from 'bwip-js/browser'

/** A QR code as one path and the square that it lies in; everything else about it is the screen's. */
export type QrPath = { readonly viewBox: string; readonly d: string }

/** Draws a text as a QR code (ISO/IEC 18004) with medium error correction, which is the library's own choice. Throws on a text that is too long for one. */
export function qrPath(text: string): QrPath {
  const svg = qrcode({ bcid: 'qrcode', text, scale: 1 }, drawingSVG())
  const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1]
  const d = [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path).join(' ')
  if (viewBox === undefined || d === '') throw new Error('a QR code without a drawing')
  return { viewBox, d }
}
