import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScannerProfile } from '#shared/domain/scanners/profile.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { layoutTexts } from '../../texts/scanner-sheet-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Refused } from '../../ui/Refused.tsx'

/** Which scanners were set up by the sheet, what it showed, and the way to set one up. */
export function SheetSetUps({ maySetUp }: { readonly maySetUp: boolean }) {
  const { client } = useStation()
  const { open } = useScreen()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const answer = useQuery('scanner.profiles', {})
  const profiles = answer.kind === 'answered' ? answer.value.profiles : []
  const forget = async (name: string) => {
    const forgotten = await client.call('scanner.unlearn', { name })
    setRefusal(forgotten.ok ? null : forgotten.error)
  }
  return (
    <section className="panel sheet-set-ups" data-profiles={profiles.length}>
      <h2>
        <Trans comment="Title: scanners that were set up by scanning a sheet">Set up by the sheet</Trans>
      </h2>
      <p>
        <Trans comment="What the sheet is for">
          Scanners that type like a keyboard are set up by scanning four codes, and only so. For scanners on a port the
          codes show whether they leave something out.
        </Trans>
      </p>
      {profiles.map((profile) => (
        <div className="sheet-set-up" key={profile.name}>
          <p>
            <strong>{profile.name}</strong> · <Kind profile={profile} />
          </p>
          <Button place="desk" disabled={!maySetUp} onPress={() => void forget(profile.name)}>
            <Trans comment="Button that forgets what the sheet showed of a scanner">Forget what the sheet showed</Trans>
          </Button>
        </div>
      ))}
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        <Button disabled={!maySetUp} onPress={() => open({ name: 'scannerSheet' })}>
          <Trans comment="Button that opens the screen that sets a scanner up">Set a scanner up by the sheet</Trans>
        </Button>
        <Button onPress={() => open({ name: 'commandSheet' })}>
          <Trans comment="Button that opens the barcodes that give commands">Command codes</Trans>
        </Button>
        <Button onPress={() => open({ name: 'scannerMonitor' })}>
          <Trans comment="Button that opens the screen that shows what the scanners sent">Scanner monitor</Trans>
        </Button>
      </div>
    </section>
  )
}

function Kind({ profile }: { readonly profile: ScannerProfile }) {
  const { i18n, t } = useLingui()
  const kind =
    profile.kind === 'keyboard'
      ? t({
          message: `types, keyboard ${i18n._(layoutTexts[profile.decodeBy.layout])}`,
          comment: 'A scanner that types like a keyboard; the placeholder is a layout',
        })
      : t({ message: 'on a port', comment: 'A scanner on a serial port' })
  return (
    <>
      {kind} ·{' '}
      {profile.separator.kind === 'lost' ? (
        <strong className="separator-lost">
          <Icon name="hold" size={20} />
          <Trans comment="A scanner that leaves out the separator GS">separator lost</Trans>
        </strong>
      ) : (
        <Trans comment="A scanner that sends the separator GS">separator arrives</Trans>
      )}
    </>
  )
}
