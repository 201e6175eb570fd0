import { Trans, useLingui } from '@lingui/react/macro'
import { dayAndTime, duration } from '../../ui/moments.ts'
import { useNow } from '../../ui/use-now.ts'

type TimeLeftProps = { readonly until: number; readonly law: string | null }

/** How long something can still be undone, counted down, and which law says so. */
export function TimeLeft({ until, law }: TimeLeftProps) {
  const { i18n } = useLingui()
  const left = until - useNow(1000)
  const moment = dayAndTime(until, i18n.locale)
  const span = duration(left, i18n.locale)
  return (
    <p className="undo-time" data-over={left <= 0}>
      {left <= 0 ? (
        <Trans comment="The time in which something could be undone; a moment">
          It could be undone until {moment}.
        </Trans>
      ) : (
        <Trans comment="How long something can still be undone: a span such as 3 days, and a moment">
          It can be undone for {span} more, until {moment}.
        </Trans>
      )}
      {law !== null && <span className="soft"> {law}</span>}
    </p>
  )
}
