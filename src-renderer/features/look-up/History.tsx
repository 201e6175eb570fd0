import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FactPlaceView, HistoryEntryView } from '#shared/contract/views/look-up-views.ts'
import { bearings } from '#shared/domain/corrections/act.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { historyTexts } from '../../texts/history-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Refused } from '../../ui/Refused.tsx'
import { ScanBehind } from '../../ui/ScanBehind.tsx'
import { Corrected } from '../corrections/Corrected.tsx'
import { Untold } from '../messaging/Untold.tsx'
import { CorrectionWay } from '../corrections/CorrectionWay.tsx'
import { PhotosOfFact } from '../photos/PhotosOfFact.tsx'

const factsOnAPage = 25

/** Every fact about an item, newest first, a page at a time. */
export function History({ item }: { readonly item: ItemId }) {
  const [path, setPath] = useState<readonly FactPlaceView[]>([])
  const answer = useQuery('lookup.history', { item, before: path.at(-1) ?? null, limit: factsOnAPage })
  return (
    <section className="item-part">
      <h2>
        <Trans comment="Title above the facts about an item">What happened to it</Trans>
      </h2>
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && (
        <>
          <HistoryEntries entries={answer.value.entries} canBeUndone />
          {(path.length > 0 || answer.value.next !== null) && (
            <Pages next={answer.value.next} path={path} onPath={setPath} />
          )}
        </>
      )}
    </section>
  )
}

type HistoryEntriesProps = {
  readonly entries: readonly HistoryEntryView[]
  /** Whether an entry has the way to undo it, and shows its photos; on paper it has neither. */
  readonly canBeUndone?: boolean
}

/** Facts about an item, as they come. What was undone is struck through, with a word for that. */
export function HistoryEntries({ entries, canBeUndone = false }: HistoryEntriesProps) {
  if (entries.length === 0) {
    return (
      <p className="empty">
        <Trans comment="Instead of the history of an item">This station has no record of it.</Trans>
      </p>
    )
  }
  const newest = canBeUndone ? entries.find(mayBeUndone) : undefined
  return (
    <ol className="history">
      {entries.map((entry) => (
        <Entry
          key={`${entry.sequence} ${entry.part}`}
          entry={entry}
          way={canBeUndone && mayBeUndone(entry) ? (entry === newest ? 'withKey' : 'there') : 'none'}
          onScreen={canBeUndone}
        />
      ))}
    </ol>
  )
}

function mayBeUndone({ isAct, corrected, says }: HistoryEntryView): boolean {
  return isAct && corrected === null && bearings[says.kind] !== 'final'
}

type EntryProps = {
  readonly entry: HistoryEntryView
  /** Whether the entry has the way to undo it. The newest one has it by the key too. */
  readonly way: 'none' | 'there' | 'withKey'
  /** On paper photos are named, not shown. */
  readonly onScreen: boolean
}

function Entry({ entry, way, onScreen }: EntryProps) {
  const { sequence, at, clockFlag, person, siteGln, scan, says, corrected, untold } = entry
  const { i18n } = useLingui()
  const station = useStationState(({ status }) => status?.stationName ?? '')
  const [what, ...more] = historyTexts(says).map((text) => i18n._(text))
  return (
    <li className="history-entry" data-kind={says.kind}>
      <p className="history-when">
        {dayAndTime(at, i18n.locale)}
        {clockFlag !== null && (
          <span className="note">
            <Trans comment="Beside the time of a fact">The clock of this computer had jumped.</Trans>
          </span>
        )}
      </p>
      <div className="history-what">
        <p className={corrected === null ? undefined : 'struck'}>
          <strong>{what}</strong> {more.join(' ')}
        </p>
        <PhotosOfFact says={says} onScreen={onScreen} />
        <Corrected corrected={corrected} />
        {untold !== null && (
          <p>
            <Untold because={untold} look="sentence" />
          </p>
        )}
        {scan !== null && <ScanBehind scan={scan} />}
        <p className="soft">
          {person ?? <Trans comment="Instead of a person's name: the station did it by itself">By itself</Trans>} ·{' '}
          {station}
          {siteGln !== null && ` (GLN ${siteGln})`} ·{' '}
          <Trans comment="The number of a fact in the ledger">record {sequence}</Trans>
        </p>
        {way !== 'none' && (
          <CorrectionWay of={{ kind: 'fact', fact: entry.fact }} place="desk" hasKey={way === 'withKey'} />
        )}
      </div>
    </li>
  )
}

type PagesProps = {
  readonly next: FactPlaceView | null
  readonly path: readonly FactPlaceView[]
  readonly onPath: (path: readonly FactPlaceView[]) => void
}

function Pages({ next, path, onPath }: PagesProps) {
  return (
    <div className="row">
      <Button place="desk" disabled={path.length === 0} onPress={() => onPath(path.slice(0, -1))}>
        <Trans comment="Button: the page before, with newer entries">Newer</Trans>
      </Button>
      <Button place="desk" disabled={next === null} onPress={() => next !== null && onPath([...path, next])}>
        <Trans comment="Button: the next page, with older entries">Older</Trans>
      </Button>
    </div>
  )
}
