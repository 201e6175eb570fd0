import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScannerView } from '#shared/contract/views.ts'
import { useQuery } from '../../state/use-query.ts'
import { useStation } from '../../state/station-context.tsx'
import { scannerStateWords, typingScannerWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Refused } from '../../ui/Refused.tsx'

/** Where the scanner stands, in a word and a sentence, with what the system said about it. */
export function ScannerStatus({ scanner, maySetUp }: { readonly scanner: ScannerView; readonly maySetUp: boolean }) {
  const profiles = useQuery('scanner.profiles', {})
  const types = profiles.kind === 'answered' && profiles.value.profiles.some(({ kind }) => kind === 'keyboard')
  const { i18n } = useLingui()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { word, means } =
    types && scanner.state === 'none' ? typingScannerWords.ready : scannerStateWords[scanner.state]
  const forget = async () => {
    const answer = await client.call('scanner.forget', {})
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <section className="panel scanner-status" data-scanner={scanner.state}>
      <Icon name="scanner" size={64} />
      <div>
        <p className="scanner-word">{i18n._(word)}</p>
        <p className="scanner-means">{i18n._(means)}</p>
        {scanner.detail !== null && <p className="soft scanner-detail">{scanner.detail}</p>}
        {refusal !== null && <Refused refusal={refusal} />}
      </div>
      {scanner.settings !== null && (
        <Button place="desk" disabled={!maySetUp} onPress={() => void forget()}>
          <Trans comment="Button that removes the scanner from the settings">Remove this scanner</Trans>
        </Button>
      )}
    </section>
  )
}
