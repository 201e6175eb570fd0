import { SerialPort } from 'serialport'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { PortView } from '#shared/contract/views/scanner-views.ts'
import type { UsbIdentity } from '#shared/domain/site/scanner-settings.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'

/** What the contract lets a port's label and a list of ports hold. */
const longestLabel = 256
const mostPorts = 100

type KnownPort = Awaited<ReturnType<typeof SerialPort.list>>[number]

/**
 * The serial ports this computer knows of, plugged-in devices before built-in ports. A convenience, not the truth: virtual
 * pairs and some drivers never show, so a path can always be entered. On Linux it needs `udevadm` (package udev).
 * PORT_LIST_FAILED carries the system's own words.
 */
export async function listPorts(): Promise<Result<readonly PortView[], Refusal>> {
  try {
    const known = await SerialPort.list()
    const devicesFirst = known.toSorted((one, other) => Number(isDevice(other)) - Number(isDevice(one)))
    return ok(
      devicesFirst.slice(0, mostPorts).map((port) => ({ path: port.path, label: labelOf(port), usb: usbOf(port) })),
    )
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem)
    return err(refuse('PORT_LIST_FAILED', { reason }))
  }
}

/** A port as a person finds it again: its path, and what the device says of itself. */
export function labelOf(
  port: Pick<KnownPort, 'path' | 'manufacturer' | 'serialNumber'> & { readonly friendlyName?: string },
): string {
  const words = [port.path, port.friendlyName ?? port.manufacturer, port.serialNumber]
  return words
    .filter((word) => word !== undefined && word !== '')
    .join(' · ')
    .slice(0, longestLabel)
}

/** What a USB device says of itself; null for ports that are not on USB. Systems differ in upper and lower case. */
export function usbOf({
  vendorId,
  productId,
  serialNumber,
}: Partial<Pick<KnownPort, 'vendorId' | 'productId' | 'serialNumber'>>): UsbIdentity | null {
  if (vendorId === undefined || productId === undefined || vendorId === '' || productId === '') return null
  const serial = serialNumber === undefined || serialNumber === '' ? null : serialNumber
  return { vendor: vendorId.toLowerCase(), product: productId.toLowerCase(), serial }
}

function isDevice(port: KnownPort): boolean {
  return port.vendorId !== undefined || port.manufacturer !== undefined
}
