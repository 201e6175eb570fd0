import { Trans } from '@lingui/react/macro'
import type { UsbIdentity } from '#shared/domain/site/scanner-settings.ts'

/** Says that the scanner is known by itself and not by its port, and by what. */
export function FoundByUsb({ usb: { vendor, product, serial } }: { readonly usb: UsbIdentity }) {
  const device = `${vendor}:${product}${serial === null ? '' : ` ${serial}`}`
  return (
    <p className="soft" data-usb={device}>
      <Trans comment="Below the port field; the placeholder is what a USB device says of itself">
        This scanner is found again at any socket, also when its port gets another name:{' '}
        <span className="code">{device}</span>
      </Trans>
    </p>
  )
}
