import { Trans, useLingui } from '@lingui/react/macro'
import type { FactView } from '#shared/contract/views/audit-views.ts'
import { dayAndTime } from '../../ui/moments.ts'

/** When a fact was recorded, by this computer's zone and by the local time of then where that was another; a clock that jumped is marked. */
export function FactWhen({
  fact: { at, offsetMinutes, clockFlag },
}: {
  readonly fact: Pick<FactView, 'at' | 'offsetMinutes' | 'clockFlag'>
}) {
  const { i18n } = useLingui()
  return (
    <>
      {dayAndTime(at, i18n.locale)} <span className="soft">{offsetOf(offsetMinutes)}</span>
      {clockFlag !== null && (
        <span className="note fact-flag">
          {clockFlag === 'wentBack' ? (
            <Trans comment="Beside the time of a record">The clock of this computer had gone back.</Trans>
          ) : (
            <Trans comment="Beside the time of a record">The clock of this computer had jumped ahead.</Trans>
          )}
        </span>
      )}
    </>
  )
}

/** How far local time was east of UTC: `UTC+01:00`. */
function offsetOf(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
