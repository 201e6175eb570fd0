import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { longestDocumentPart } from '#shared/contract/views/shipment-views.ts'

/** A document as it came, a part at a time: it may be many megabytes, and it is shown as text whatever is in it. */
export function RawDocument({ document }: { readonly document: string }) {
  const [from, setFrom] = useState(0)
  const answer = useQuery('inbound.document', { document, from })
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above a document of others">The document as it came</Trans>
      </h2>
      <p className="soft">
        <Trans comment="Label: checksum of a document">SHA-256</Trans>{' '}
        <span className="code shipment-ids">{document}</span>
      </p>
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && (
        <>
          <pre className="body code" tabIndex={0}>
            {answer.value.text}
          </pre>
          {answer.value.length > longestDocumentPart && (
            <div className="row">
              <Button
                place="desk"
                disabled={from === 0}
                onPress={() => setFrom(Math.max(0, from - longestDocumentPart))}
              >
                <Trans comment="Button: the part of a long document before this one">Part before</Trans>
              </Button>
              <Button
                place="desk"
                disabled={from + longestDocumentPart >= answer.value.length}
                onPress={() => setFrom(from + longestDocumentPart)}
              >
                <Trans comment="Button: the next part of a long document">Next part</Trans>
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}
