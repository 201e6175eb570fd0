import { undoingsOf } from '#shared/domain/corrections/how-undone.ts'
import { touchedBy } from '#shared/domain/corrections/undoing.ts'
import type { Undoing } from '#shared/domain/corrections/undoing.ts'
import type { StandingAct } from '#shared/domain/corrections/act.ts'
import type { UndoSituation } from '#shared/domain/corrections/decide.ts'
import { marketRules } from '#shared/domain/markets/market.ts'
import { localDay } from '#shared/domain/reports/confirm.ts'
import type { ClockReading } from '#shared/kernel/time.ts'
import type { RecordDesk } from '../record-desk.ts'

/** What undoing an act would bring back, the last of its facts first. */
export function undoingsOfAct({ facts }: StandingAct): readonly Undoing[] {
  return facts.toReversed().flatMap(({ body }) => undoingsOf(body))
}

/** Gathers what a decision on undoing an act needs: what was done later, who works on the goods, what they have become. */
export function undoSituation(
  { acts, site }: Pick<RecordDesk, 'acts' | 'site'>,
  act: StandingAct,
  clock: ClockReading,
): UndoSituation {
  const here = site.site()
  if (here === null) throw new Error('something is to be undone at a station that is not set up')
  const { changed, containers } = touchedBy(undoingsOfAct(act))
  const touched = { changed: [...new Set([...changed, ...acts.released(act)])], containers }
  return {
    act,
    rule: marketRules[here.market].undo,
    siteGln: here.gln,
    at: clock.at,
    later: acts.later(act, touched),
    claimed: acts.claimed(touched),
    listed: acts.listed(touched),
    bars: acts.bars(changed, localDay(clock)),
  }
}
