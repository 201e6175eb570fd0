import { Trans } from '@lingui/react/macro'
import { itemName } from '../../texts/item-name.ts'
import { Refused } from '../../ui/Refused.tsx'
import type { ActionWord } from './use-damage-actions.ts'

/** What the last action came to, in a line of its own that is there only when there is something to say. */
export function JobWord({ word }: { readonly word: ActionWord }) {
  if (word === null) return <div />
  return (
    <div className="job-word">
      {word.kind === 'refused' ? (
        <Refused refusal={word.refusal} />
      ) : (
        <p className="job-said" role="status">
          <Trans comment="After F2; the placeholder is a serial number">
            Pack {itemName(word.item)} is out of the job again. Its scan stays on record.
          </Trans>
        </p>
      )}
    </div>
  )
}
