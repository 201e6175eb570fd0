import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const sheet = readFileSync(join(process.cwd(), 'src-renderer/ui/tokens.css'), 'utf8')
const [lightPart = '', darkPart = ''] = sheet.split('@media (prefers-color-scheme: dark)')
const light = coloursIn(lightPart)
const schemes = [
  ['light', light],
  ['dark', new Map([...light, ...coloursIn(darkPart)])],
] as const

/** Text and ground of everything on the job screen (ui.md: 7:1 there), and of what is at the desk only (4.5:1). */
const pairs = [
  ['ink', 'ground', 7],
  ['ink', 'surface', 7],
  ['ink', 'sunken', 7],
  ['ink-soft', 'ground', 7],
  ['ink-soft', 'surface', 7],
  ['ink-soft', 'sunken', 7],
  ['accent-ink', 'accent', 7],
  ['ok-ink', 'ok', 7],
  ['already-ink', 'already', 7],
  ['hold-ink', 'hold', 7],
  ['stop-ink', 'stop', 7],
  ['neutral-ink', 'neutral', 7],
  ['stop', 'stop-ink', 7],
  ['accent', 'surface', 4.5],
] as const

describe.each(schemes)('in the %s scheme', (_name, colours) => {
  test.each(pairs)('%s on %s has a contrast of at least %f to 1', (text, ground, least) => {
    expect(contrast(colourOf(colours, text), colourOf(colours, ground))).toBeGreaterThanOrEqual(least)
  })

  test.each(['surface', 'ground'])('the frames of controls stand out from the %s by at least 3 to 1', (ground) => {
    expect(contrast(colourOf(colours, 'line-strong'), colourOf(colours, ground))).toBeGreaterThanOrEqual(3)
  })
})

function coloursIn(css: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g), ([, name = '', value = '']) => [name, value]),
  )
}

function colourOf(colours: ReadonlyMap<string, string>, name: string): string {
  const colour = colours.get(name)
  if (colour === undefined) throw new Error(`tokens.css has no colour --${name}`)
  return colour
}

/** WCAG 2.2, contrast ratio and relative luminance. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
