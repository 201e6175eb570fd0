import { Trans, useLingui } from '@lingui/react/macro'
import type { ScannerView } from '#shared/contract/views/scanner-views.ts'
import { useStationState } from '../../state/station-context.tsx'
import { framingTexts } from '../../texts/scanner-texts.ts'
import { RawScan } from '../../ui/RawScan.tsx'
import { timeOfDay } from '../../ui/moments.ts'

/** The last scan as it came: every sign, and its code units, so that a lost separator or a wrong speed can be seen. */
export function TestScan({ framing }: { readonly framing: ScannerView['settings']['framing'] }) {
  const { i18n } = useLingui()
  const answer = useStationState((state) => state.lastAnswer?.answer ?? null)
  return (
    <section className="panel test-scan" aria-live="polite">
      <h2>
        <Trans comment="Title of the area that shows the last scan">Try it: scan any code</Trans>
      </h2>
      {answer === null ? (
        <p className="empty">
          <Trans comment="Before the first scan">What the scanner sends will stand here, sign by sign.</Trans>
        </p>
      ) : (
        <>
          <p className="test-raw">
            <RawScan raw={answer.raw} />
          </p>
          <p className="test-units code">{codeUnits(answer.raw)}</p>
          <p className="soft">
            <Trans comment="Below the last scan: name of the scanner, time, number of characters">
              {answer.scanner}, {timeOfDay(answer.at, i18n.locale)}, length {answer.raw.length}
            </Trans>
          </p>
        </>
      )}
      <p className="soft">
        <Trans comment="Below the last scan; GS is the separator's name, the placeholder is how a scan ends">
          <span className="control">GS</span> is the separator between the parts of a code. The end of a scan is not
          shown: {i18n._(framingTexts[framing])}.
        </Trans>
      </p>
    </section>
  )
}

function codeUnits(raw: string): string {
  return Array.from(raw, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')).join(' ')
}
