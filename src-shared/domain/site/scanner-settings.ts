/** How one serial scanner is reached and how the end of a scan is told. */
export type ScannerSettings = {
  readonly name: string
  /** `COM3`, `/dev/ttyACM0`, or any path a person entered. */
  readonly path: string
  readonly baudRate: 9600 | 19200 | 38400 | 57600 | 115200
  readonly dataBits: 7 | 8
  readonly parity: 'none' | 'even' | 'odd'
  readonly stopBits: 1 | 2
  /** CR, LF and CRLF each count as one end; `etx` ends at 0x03; `silence` is for scanners that send no end at all. */
  readonly framing: 'lineEnd' | 'etx' | 'silence'
}
