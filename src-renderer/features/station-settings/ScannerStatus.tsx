import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScannerView } from '#shared/contract/views/scanner-views.ts'
import type { PortRemedy } from '#shared/domain/scanners/port-remedy.ts'
import { useStation } from '../../state/station-context.tsx'
import { remedyText } from '../../texts/scanner-texts.ts'
import { scannerStateWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Refused } from '../../ui/Refused.tsx'

type ScannerStatusProps = {
  readonly scanner: ScannerView
  readonly maySetUp: boolean
  /** Null where its settings are the ones that are shown. */
  readonly onChoose: (() => void) | null
}

/** Where one scanner on a port stands, in a word and a sentence, with what the system said about it. */
export function ScannerStatus({ scanner, maySetUp, onChoose }: ScannerStatusProps) {
  const { i18n } = useLingui()
  const { client } = useStation()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { word, means } = scannerStateWords[scanner.state]
  const { name } = scanner.settings
  const forget = async () => {
    const answer = await client.call('scanner.forget', { name })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <section className="panel scanner-status" data-scanner={scanner.state} aria-label={name}>
      <Icon name="scanner" size={64} />
      <div>
        <p className="soft">{name}</p>
        <p className="scanner-word">{i18n._(word)}</p>
        <p className="scanner-means">{i18n._(means)}</p>
        {scanner.remedy !== null && <Remedy remedy={scanner.remedy} />}
        {scanner.detail !== null && <p className="soft scanner-detail">{scanner.detail}</p>}
        {refusal !== null && <Refused refusal={refusal} />}
      </div>
      <div className="row">
        {onChoose !== null && (
          <Button place="desk" onPress={onChoose}>
            <Trans comment="Button that shows the settings of one of several scanners">Its settings</Trans>
          </Button>
        )}
        <Button place="desk" disabled={!maySetUp} onPress={() => void forget()}>
          <Trans comment="Button that removes the scanner from the settings">Remove this scanner</Trans>
        </Button>
      </div>
    </section>
  )
}

function Remedy({ remedy }: { readonly remedy: PortRemedy }) {
  const { i18n } = useLingui()
  return (
    <>
      <p className="scanner-remedy">{i18n._(remedyText(remedy))}</p>
      {'command' in remedy && (
        <p>
          <code className="code scanner-command">{remedy.command}</code>
        </p>
      )}
    </>
  )
}
