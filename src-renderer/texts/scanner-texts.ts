import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ScannerSettings } from '#shared/domain/site/scanner-settings.ts'

/** How the end of a scan is told. */
export const framingTexts: Readonly<Record<ScannerSettings['framing'], MessageDescriptor>> = {
  lineEnd: msg({ message: 'End of line (CR, LF or both)', comment: 'How a scan ends' }),
  etx: msg({ message: 'ETX (03)', comment: 'How a scan ends: with the control character ETX' }),
  silence: msg({ message: 'A short silence', comment: 'How a scan ends: the scanner sends no end mark' }),
}

export const parityTexts: Readonly<Record<ScannerSettings['parity'], MessageDescriptor>> = {
  none: msg({ message: 'None', comment: 'Parity of a serial port' }),
  even: msg({ message: 'Even', comment: 'Parity of a serial port' }),
  odd: msg({ message: 'Odd', comment: 'Parity of a serial port' }),
}
