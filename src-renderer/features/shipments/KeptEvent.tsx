import { Trans, useLingui } from '@lingui/react/macro'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { RawDocument } from './RawDocument.tsx'
import '../network/network.css'
import './shipments.css'

/** One event of others as it came, with the document that it came in. */
export function KeptEvent({ event }: { readonly event: string }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const answer = useQuery('inbound.event', { event })
  const back = () => open({ name: 'cameIn' })
  useKeys({ Escape: back })
  return (
    <Page
      title={<Trans comment="Title of the screen of one event of others">Event as it came</Trans>}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && (
        <>
          <section className="outbox">
            <p className="code shipment-ids">{answer.value.event}</p>
            <p className="soft">
              <Trans comment="When an event came; the placeholder is day and time">
                Came {dayAndTime(answer.value.keptAt, i18n.locale)}
              </Trans>
            </p>
            <pre className="body code" tabIndex={0}>
              {answer.value.text}
            </pre>
            {answer.value.isCut && (
              <p className="soft">
                <Trans comment="Below an event that is too long to be shown whole">
                  It is longer than this. The document has all of it.
                </Trans>
              </p>
            )}
          </section>
          {answer.value.document !== null && <RawDocument document={answer.value.document} />}
        </>
      )}
    </Page>
  )
}
