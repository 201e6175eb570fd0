import { Trans, useLingui } from '@lingui/react/macro'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { parityTexts } from '../../texts/scanner-texts.ts'
import { Icon } from '../../ui/icons.tsx'
import type { LineNotice } from './use-line-search.ts'

/** Says what was done about a line on which a code did not come whole, and what to do now. */
export function LineNoticed({ notice }: { readonly notice: LineNotice }) {
  return (
    <div className="sheet-problem" role="alert" data-line={notice.kind}>
      <Icon name="attention" />
      <p>
        <Said notice={notice} />
      </p>
    </div>
  )
}

function Said({ notice }: { readonly notice: LineNotice }) {
  const { i18n } = useLingui()
  switch (notice.kind) {
    case 'trying': {
      const { left } = notice
      const { baudRate, dataBits } = notice.setting
      const parity = i18n._(parityTexts[notice.setting.parity])
      return (
        <Trans comment="Set-up of a scanner: its speed did not fit, so the next one is tried; parity is a word such as None or Even; left counts the settings that can still be tried">
          The code came as nonsense: the line is set otherwise. Now it is at {baudRate} baud, {dataBits} data bits,
          parity: {parity}. Scan the code again. Settings left to try: {left}.
        </Trans>
      )
    }
    case 'endsBySilence':
      return (
        <Trans comment="Set-up of a scanner that sends no end mark">
          The code came whole, but without an end. From now on a short silence ends a scan of this scanner. Scan the
          code again. For fast work set the scanner to send CR behind each scan, and begin again.
        </Trans>
      )
    case 'nothingFits':
      return (
        <Trans comment="Set-up of a scanner: every usual speed was tried">
          With none of the usual speeds the code came whole. The line is as it was before. Look for a loose plug, set
          the scanner to 9600 baud with the codes in its manual, and scan the code again.
        </Trans>
      )
    default:
      return unreachable(notice)
  }
}
