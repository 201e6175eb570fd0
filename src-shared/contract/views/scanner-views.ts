import { z } from 'zod'
import { instant, longText, shortText } from '../identifiers.ts'

export const usbIdentity = z.object({
  vendor: z.string().min(1).max(16),
  product: z.string().min(1).max(16),
  serial: z.string().min(1).max(256).nullable(),
})

export const scannerSettings = z.object({
  name: z.string().min(1).max(64),
  path: z.string().min(1).max(256),
  usb: usbIdentity.nullable().optional(),
  baudRate: z.literal([9600, 19200, 38400, 57600, 115200]),
  dataBits: z.literal([7, 8]),
  parity: z.enum(['none', 'even', 'odd']),
  stopBits: z.literal([1, 2]),
  framing: z.enum(['lineEnd', 'etx', 'silence']),
  answers: z.string().min(1).max(64).nullable().optional(),
})

/** Where the scanner stands. `lost` is an unplugged one, `nonsense` one that sends nothing a label could hold; each names what the person can do. */
export const scannerState = z.enum(['opening', 'ready', 'nonsense', 'lost', 'missing', 'taken', 'denied', 'failed'])
export type ScannerState = z.infer<typeof scannerState>

/** What a person can do about a port that did not open. */
const portRemedy = z.discriminatedUnion('does', [
  z.object({ does: z.literal('runThenSignIn'), command: longText }),
  z.object({ does: z.literal('signInAnew') }),
  z.object({ does: z.literal('run'), command: longText }),
  z.object({ does: z.literal('closeProgram'), program: shortText }),
])

/** One scanner on a port; `since` is when it came to stand as it does. */
export const scannerView = z.object({
  settings: scannerSettings,
  state: scannerState,
  detail: longText.nullable(),
  /** Null where the state says it all, or nothing more is known. */
  remedy: portRemedy.nullable(),
  /** The make that its settings name and that nobody here knows: such a scanner is not told how its scans were answered. */
  unknownMake: shortText.nullable(),
  since: instant,
})
export type ScannerView = z.infer<typeof scannerView>

export const portView = z.object({ path: shortText, label: shortText, usb: usbIdentity.nullable() })
export type PortView = z.infer<typeof portView>
