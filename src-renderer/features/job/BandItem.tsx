import { Trans, useLingui } from '@lingui/react/macro'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { commandWords } from '../../texts/word-texts.ts'
import { isCommandCode } from '../../texts/is-command-code.ts'
import { Code } from '../../ui/Code.tsx'
import { RawScan } from '../../ui/RawScan.tsx'

/** What was scanned: the item by its names where the scan gave one, else the scan itself, every sign of it visible. */
export function BandItem({ answer: { item, command, badge, raw } }: { readonly answer: ScanAnswer }) {
  const { i18n } = useLingui()
  if (command !== null)
    return <p className="band-item">{isCommandCode(command) ? i18n._(commandWords[command]) : command}</p>
  if (badge !== null) return <p className="band-item">{badge.name}</p>
  if (item === null)
    return (
      <p className="band-item band-raw">
        <RawScan raw={raw} />
      </p>
    )
  return (
    <p className="band-item">
      {item.serial !== null && (
        <span>
          <small>
            <Trans comment="Label of a serial number in the band">serial</Trans>
          </small>{' '}
          <Code value={item.serial} />
        </span>
      )}
      {item.sscc !== null && (
        <span>
          <small>SSCC</small> <Code value={item.sscc} />
        </span>
      )}
      {item.lot !== null && (
        <span className="band-lesser">
          <small>
            <Trans comment="Label of a lot number in the band">lot</Trans>
          </small>{' '}
          <Code value={item.lot} />
        </span>
      )}
      {item.expiry !== null && (
        <span className="band-lesser">
          <small>
            <Trans comment="Label of an expiry date in the band; short">exp</Trans>
          </small>{' '}
          <span className="code">{item.expiry}</span>
        </span>
      )}
    </p>
  )
}
