import { z } from 'zod'
import { layoutNames } from '../../scan/keyboard/layouts.ts'
import { separatorForms } from '../../scan/keyboard/signs.ts'

const nothing = z.object({}).strict()
const done = z.object({}).strict()
const shortWord = z.string().min(1).max(32)

const sign = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('character'), character: z.string().min(1).max(2) }),
  z.object({ kind: z.literal('separator'), form: z.enum(separatorForms) }),
  z.object({ kind: z.literal('key'), name: shortWord }),
])
const fewSigns = z.array(sign).max(16).readonly()

const separator = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept') }),
  z.object({ kind: z.literal('lost'), cameAs: fewSigns }),
  z.object({ kind: z.literal('untried') }),
])

const layout = z.enum(layoutNames)
const reach = z.enum(['letters', 'everyKey'])
const underCaps = z.enum(['asEver', 'reversed', 'unknown'])
const decodeBy = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('key'),
    layout,
    shift: z.object({ capsOff: underCaps, capsOn: underCaps, reach }),
  }),
  z.object({
    kind: z.literal('character'),
    layout,
    computer: layout,
    capsLock: z.object({ isOn: z.boolean(), reach }),
  }),
])

const name = z.string().min(1).max(64)
const identifies = z.boolean().nullable()
const serialProfile = z.object({ kind: z.literal('serial'), name, separator, identifies, prefix: z.string().max(64) })
const keyboardProfile = z.object({
  kind: z.literal('keyboard'),
  name,
  separator,
  identifies,
  decodeBy,
  prefix: fewSigns,
  suffix: fewSigns,
  longestPause: z.number().min(0).max(1000),
})

/** What a station knows of how one scanner sends. */
export const scannerProfile = z.discriminatedUnion('kind', [serialProfile, keyboardProfile])

const stroke = z
  .object({
    code: z.string().max(32),
    key: z.string().max(32),
    shift: z.boolean(),
    control: z.boolean(),
    alt: z.boolean(),
    altGraph: z.boolean(),
    capsLock: z.boolean(),
    at: z.number(),
  })
  .strict()

/** More strokes than any code gives, by five keys for each of its characters. */
const mostStrokes = 25_000

/** What a person can ask of scanners that were set up by the calibration sheet. */
export const scannerCommands = {
  /** The keys of one scan, as the page heard them; decoded and answered by the station like what a port brings. */
  'scan.keys': {
    input: z.object({ strokes: z.array(stroke).min(1).max(mostStrokes).readonly(), isDoubtful: z.boolean() }).strict(),
    output: done,
  },
  /** Keeps what the sheet showed of a scanner. A station has one scanner that types: the page can not tell two apart. */
  'scanner.learn': { input: z.object({ profile: scannerProfile }).strict(), output: done },
  'scanner.unlearn': { input: z.object({ name }).strict(), output: done },
} as const

/** What a screen can ask of them. */
export const scannerQueries = {
  'scanner.profiles': { input: nothing, output: z.object({ profiles: z.array(scannerProfile).max(32) }) },
} as const
