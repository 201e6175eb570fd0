import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { HeardScan } from '#shared/contract/scanner-monitor.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { refusalText } from '../../texts/refusal-texts.ts'
import { commandWords } from '../../texts/word-texts.ts'
import { itemName } from '../../texts/item-name.ts'

/** What the station reads in a scan, in a few words. */
export function readingWords(scan: HeardScan): MessageDescriptor {
  if (scan.isEcho) return msg({ message: 'Read twice by one pull: counted once', comment: 'A scan in the monitor' })
  if (scan.kind === 'withheld') return withheldWords[scan.because]
  const { reading } = scan
  switch (reading.as) {
    case 'item': {
      const item = itemName(reading.item)
      return msg({ message: `Item ${item}`, comment: 'A scan in the monitor; a serial number or SSCC' })
    }
    case 'command':
      return commandWords[reading.command]
    case 'sheetCode':
      return msg({ message: 'Code of the sheet for scanners', comment: 'A scan in the monitor' })
    case 'refused':
      return refusalText(reading.refusal)
    default:
      return unreachable(reading)
  }
}

const withheldWords = {
  badge: msg({ message: 'A badge: never shown', comment: 'A scan in the monitor' }),
  personsKeys: msg({
    message: 'Mixed with somebody’s typing: not shown',
    comment: 'A scan in the monitor in which keys of a person may be',
  }),
} as const
