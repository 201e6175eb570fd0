import type { ScannerSettings, UsbIdentity } from '../site/scanner-settings.ts'

/** A port that a system names, and what is plugged in there. */
export type NamedPort = { readonly path: string; readonly usb: UsbIdentity | null }

/**
 * The path at which a scanner is now; null where it is not plugged in, or where nobody can tell which of several it is.
 * A scanner that was chosen by its USB identity is found by that alone: systems give port names anew at every plugging in.
 * Of equal devices without a serial number only the one at its old path is believed.
 */
export function findPort(
  { path, usb }: Pick<ScannerSettings, 'path' | 'usb'>,
  ports: readonly NamedPort[],
): string | null {
  if (usb === undefined || usb === null) return path
  const same = ports.filter((port) => isSame(port.usb, usb))
  const [only, other] = same
  if (only !== undefined && other === undefined) return only.path
  return same.some((port) => port.path === path) ? path : null
}

function isSame(found: UsbIdentity | null, wanted: UsbIdentity): boolean {
  if (found === null) return false
  return found.vendor === wanted.vendor && found.product === wanted.product && found.serial === wanted.serial
}
