import { Plural, useLingui } from '@lingui/react/macro'
import { parseItemId } from '#shared/gs1/item-identity.ts'
import { refusalText } from '../../texts/refusal-texts.ts'
import { Code } from '../../ui/Code.tsx'
import { RawScan } from '../../ui/RawScan.tsx'
import { Icon } from '../../ui/icons.tsx'
import type { OpenStop } from './job-now.ts'
import { WaysOut } from './WaysOut.tsx'

type WaitingStopProps = { readonly stop: OpenStop; readonly openStops: number; readonly onAnswer: () => void }

/** A stop that later scans did not answer: it keeps its red, and its place, until a person does. */
export function WaitingStop({ stop, openStops, onAnswer }: WaitingStopProps) {
  const { i18n } = useLingui()
  return (
    <div className="band-waiting band-stop">
      <Icon name="stop" size={48} />
      <div className="band-words">
        <p className="band-waiting-word">
          <Plural
            comment="Above stops that were scanned before and still wait for an answer; the newest is shown below"
            value={openStops}
            one="Stop, not answered yet"
            other="# stops, not answered yet"
          />
        </p>
        <p className="band-line">
          <StoppedItem stop={stop} /> {i18n._(refusalText(stop.refusal))}
        </p>
      </div>
      <WaysOut refusal={stop.refusal} onAnswer={onAnswer} />
    </div>
  )
}

function StoppedItem({ stop: { refusal, raw } }: { readonly stop: OpenStop }) {
  const item = 'item' in refusal.details ? refusal.details.item : null
  const identity = item === null ? null : parseItemId(item)
  if (identity?.ok !== true) return <RawScan raw={raw} />
  return <Code value={identity.value.kind === 'sgtin' ? identity.value.serial : identity.value.sscc} />
}
