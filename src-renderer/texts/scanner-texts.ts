import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { PortRemedy } from '#shared/domain/scanners/port-remedy.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
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

/** What a person can do about a port that did not open; a command follows on its own line. */
export function remedyText(remedy: PortRemedy): MessageDescriptor {
  switch (remedy.does) {
    case 'runThenSignIn':
      return msg({
        message:
          'An administrator of this computer runs the command below in a terminal. Then sign out of the computer and in again.',
        comment: 'A port may not be opened; a command stands below',
      })
    case 'run':
      return msg({
        message:
          'An administrator of this computer runs the command below in a terminal. It holds until the scanner is plugged in again.',
        comment: 'A port may not be opened; a command stands below',
      })
    case 'signInAnew':
      return msg({
        message: 'Your account was let at the port a short while ago. Sign out of the computer and in again.',
        comment: 'A port may not be opened yet',
      })
    case 'closeProgram':
      return msg({
        message: `These have it open: ${remedy.program}.`,
        comment: 'Behind: another program uses this port; names of programs with their numbers',
      })
    default:
      return unreachable(remedy)
  }
}
