/** What a USB device says of itself, in lower-case hexadecimal digits; most scanners have a serial number, some have none. */
export type UsbIdentity = { readonly vendor: string; readonly product: string; readonly serial: string | null }

/** How one serial scanner is reached and how the end of a scan is told. */
export type ScannerSettings = {
  readonly name: string
  /** `COM3`, `/dev/ttyACM0`, or any path a person entered. */
  readonly path: string
  /** The device itself, which is found by this at whatever port it is; null or absent where the path alone counts. */
  readonly usb?: UsbIdentity | null | undefined
  readonly baudRate: 9600 | 19200 | 38400 | 57600 | 115200
  readonly dataBits: 7 | 8
  readonly parity: 'none' | 'even' | 'odd'
  readonly stopBits: 1 | 2
  /** CR, LF and CRLF each count as one end; `etx` ends at 0x03; `silence` is for scanners that send no end at all. */
  readonly framing: 'lineEnd' | 'etx' | 'silence'
  /** The id of the profile by which the scanner itself is told how each scan was answered; null or absent: it is not. */
  readonly answers?: string | null | undefined
}

/** What most serial scanners are set to when they leave their makers. */
export const usualSettings: ScannerSettings = {
  name: 'Scanner',
  path: '',
  baudRate: 9600,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
  framing: 'lineEnd',
}

/** The first name of its kind, `Scanner`, `Scanner 2` and so on, that none of these is. */
export function freeScannerName(names: readonly string[]): string {
  let name = usualSettings.name
  for (let number = 2; names.includes(name); number += 1) name = `${usualSettings.name} ${number}`
  return name
}
