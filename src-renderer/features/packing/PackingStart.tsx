import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PackingChoice } from '#shared/contract/views/packing-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { PackingWay } from '#shared/domain/packing/purpose.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { packingWayMeans, targetChoices } from '../../texts/packing-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { byNumber, useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import '../job/job-start.css'
import './packing.css'

/** The key that changes what becomes of things in other containers. */
const wayKey = '4'

/** What comes before the first scan: what is packed into, and what becomes of items that are in something else. */
export function PackingStart() {
  const { i18n } = useLingui()
  const { client } = useStation()
  const { open } = useScreen()
  const [way, setWay] = useState<PackingWay>('strict')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState(false)

  const start = async (container: PackingChoice['container']) => {
    if (asking) return
    setAsking(true)
    const started = await client.call('packing.start', { container, way })
    setAsking(false)
    if (started.ok) open({ name: 'job', job: started.value.job })
    else setRefusal(started.error)
  }
  const changeWay = () => setWay(way === 'strict' ? 'moving' : 'strict')
  const goHome = () => open({ name: 'home' })
  useKeys({
    ...Object.fromEntries(targetChoices.map(({ key, container }) => [key, () => void start(container)])),
    [wayKey]: changeWay,
    Escape: goHome,
  })
  useScreenCodes(
    {
      ...byNumber([
        ...targetChoices.map(
          ({ container }) =>
            () =>
              void start(container),
        ),
        changeWay,
      ]),
      no: goHome,
    },
    way,
  )

  return (
    <Page
      title={<Trans comment="Title of the screen that asks what goods are packed into">What do you pack into?</Trans>}
      beside={
        <Button keyName="Esc" command="no" onPress={goHome}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {refusal !== null && <Refused refusal={refusal} />}
      <ol className="choices">
        {targetChoices.map(({ key, container, word, means }) => (
          <li key={key}>
            <button
              type="button"
              className="choice"
              disabled={asking}
              aria-keyshortcuts={key}
              onClick={() => void start(container)}
            >
              <kbd className="key">{key}</kbd>
              <span className="choice-words">
                {i18n._(word)}
                <span className="choice-means">{i18n._(means)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="choice packing-way"
        aria-pressed={way === 'moving'}
        aria-keyshortcuts={wayKey}
        onClick={changeWay}
      >
        <kbd className="key">{wayKey}</kbd>
        <span className="packing-way-mark" aria-hidden="true" />
        <span className="choice-words">
          <Trans comment="A switch: things that are in another container come out of it and are packed">
            Take things out of other containers
          </Trans>
          <span className="choice-means">{i18n._(packingWayMeans[way])}</span>
        </span>
      </button>
    </Page>
  )
}
