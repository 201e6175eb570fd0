import { Plural, Trans } from '@lingui/react/macro'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { DiscrepancyList } from './DiscrepancyList.tsx'

/** Everything that receipts found to differ and nobody has settled, the oldest first. */
export function OpenDiscrepancies() {
  const { open } = useScreen()
  const answer = useQuery('discrepancies.list', {})
  const back = () => open({ name: 'attention' })
  useKeys({ Escape: back })
  return (
    <Page
      title={<Trans comment="Title of the list of discrepancies that nobody has settled">Open discrepancies</Trans>}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && answer.value.inAll === 0 && (
        <div className="empty">
          <Icon name="ok" size={64} />
          <p>
            <Trans comment="Where no discrepancy is open">Everything that differed is settled.</Trans>
          </p>
        </div>
      )}
      {answer.kind === 'answered' && answer.value.inAll > 0 && (
        <>
          <DiscrepancyList discrepancies={answer.value.discrepancies} />
          {answer.value.inAll > answer.value.discrepancies.length && (
            <p className="note">
              <Plural
                comment="Below a list that is cut off"
                value={answer.value.inAll - answer.value.discrepancies.length}
                one="And one more."
                other="And # more."
              />
            </p>
          )}
        </>
      )}
    </Page>
  )
}
