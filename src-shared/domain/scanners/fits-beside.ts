import { err, ok } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { typedByHand } from '../../scan/scan.ts'
import type { ScannerSettings, UsbIdentity } from '../site/scanner-settings.ts'

type AtPort = Pick<ScannerSettings, 'path' | 'usb'>

/** Why a scanner can not be one of this station; `name` is the scanner that is in its way. */
export type InTheWay = {
  readonly code: 'SCANNER_NAME_TAKEN' | 'SCANNER_PORT_SHARED'
  readonly name: string
}

/**
 * Whether a scanner can work beside the others of its station: the record knows scanners by their names, and a port
 * belongs to one program's one reader. `typing` is the name of the station's scanner that types, where it has one.
 */
export function fitsBeside(
  scanner: ScannerSettings,
  others: readonly ScannerSettings[],
  typing: string | null,
): Result<void, InTheWay> {
  const names = [typedByHand, typing, ...others.map(({ name }) => name)]
  if (names.includes(scanner.name)) return err({ code: 'SCANNER_NAME_TAKEN', name: scanner.name })
  const shared = others.find((other) => isSamePort(scanner, other))
  return shared === undefined ? ok(undefined) : err({ code: 'SCANNER_PORT_SHARED', name: shared.name })
}

/** Whether a port is free: no scanner of the station is set up there. */
export function isFreePort(
  port: { readonly path: string; readonly usb: UsbIdentity | null },
  scanners: readonly ScannerSettings[],
): boolean {
  return !scanners.some((scanner) => isSamePort(port, scanner))
}

/** Two devices of one kind without a serial number are told apart by their paths, as find-port.ts does. */
function isSamePort(one: AtPort, other: AtPort): boolean {
  const isSameDevice = one.usb != null && other.usb != null && isSameUsb(one.usb, other.usb)
  if (isSameDevice && one.usb?.serial != null) return true
  return one.path === other.path && (isSameDevice || one.usb == null || other.usb == null)
}

function isSameUsb(one: UsbIdentity, other: UsbIdentity): boolean {
  return one.vendor === other.vendor && one.product === other.product && one.serial === other.serial
}
