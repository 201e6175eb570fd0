import type { Element } from '#shared/gs1/elements.ts'

/** A barcode as a path in modules, filled by the even-odd rule, without its quiet zone. */
export type SymbolPath = { readonly path: string; readonly width: number; readonly height: number }

/** Elements as bwip-js takes them: it reads `^065` as the character of that code, so that a bracket in a value is no bracket around an identifier. */
export function gs1Text(elements: readonly Element[]): string {
  return elements.map(([ai, value]) => `(${ai})${Array.from(value, escaped).join('')}`).join('')
}

function escaped(sign: string): string {
  return /[A-Za-z0-9]/.test(sign) ? sign : `^${String(sign.charCodeAt(0)).padStart(3, '0')}`
}

/** What bwip-js draws with: bars as lines, the modules of a matrix as polygons. */
export function penFor(units: number) {
  const parts: string[] = []
  let size = { width: 0, height: 0 }
  let barHeight = 0
  const point = (x: number, y: number) => `${x / units} ${y / units}`
  return {
    scale: (): null => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width: number, height: number) => {
      size = { width: width / units, height: height / units }
    },
    line: (x: number, y0: number, _x1: number, y1: number, width: number) => {
      const [left, right] = [x - width / 2, x + width / 2]
      parts.push(`M${point(left, y0)}L${point(right, y0)}L${point(right, y1)}L${point(left, y1)}Z`)
      barHeight = Math.max(barHeight, y0 / units, y1 / units)
    },
    polygon: (points: readonly (readonly [number, number])[]) => {
      parts.push(`M${points.map(([x, y]) => point(x, y)).join('L')}Z`)
    },
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    // Bars end a unit above what was measured for them; they are as high as they were drawn.
    end: (): SymbolPath => ({ path: parts.join(''), ...size, ...(barHeight === 0 ? {} : { height: barHeight }) }),
  }
}
