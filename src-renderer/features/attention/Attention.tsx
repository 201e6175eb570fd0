import { Trans } from '@lingui/react/macro'
import { useQuery } from '../../state/use-query.ts'
import { Icon } from '../../ui/icons.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { AttentionItem } from './AttentionItem.tsx'
import './attention.css'

const mostEntries = 500

/** All that waits for a person, each with its way out. Nothing leaves this list by being looked at. */
export function Attention() {
  const answer = useQuery('attention.list', {})
  return (
    <Page title={<Trans comment="Title of the list of all that waits for a person">Needs attention</Trans>}>
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && answer.value.entries.length === 0 && (
        <div className="empty attention-none">
          <Icon name="ok" size={64} />
          <p>
            <Trans comment="Where nothing waits for a person">
              Nothing waits for you. What needs a person will stand here.
            </Trans>
          </p>
        </div>
      )}
      {answer.kind === 'answered' && answer.value.entries.length > 0 && (
        <ul className="attention">
          {answer.value.entries.map((entry, index) => (
            // Entries have no name of their own; each is drawn from its content alone.
            <AttentionItem key={index} entry={entry} />
          ))}
        </ul>
      )}
      {answer.kind === 'answered' && answer.value.entries.length === mostEntries && (
        <p className="note">
          <Trans comment="Below a list that is cut off; the placeholder is a number">
            The first {mostEntries} are shown. More follow once these are dealt with.
          </Trans>
        </p>
      )}
    </Page>
  )
}
