import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { verdictWords } from '../../texts/word-texts.ts'
import { Icon } from '../../ui/icons.tsx'
import { BandItem } from './BandItem.tsx'
import { BandReason } from './BandReason.tsx'
import { SpokenAnswer } from './SpokenAnswer.tsx'
import { usePaintedFact } from './use-painted-fact.ts'
import './answer-band.css'

type AnswerBandProps = {
  readonly last: ScanAnswer | null
  /** What stands here before the first scan. */
  readonly begin: ReactNode
  /** True where `last` is a stop that was answered: it stays readable and no longer shouts. */
  readonly answered: boolean
  readonly openStops: number
  /** The ways out, where `last` is a stop that waits. */
  readonly waysOut: ReactNode
  /** A stop before `last` that still waits; it keeps its red beside whatever came after it. */
  readonly waiting: ReactNode
}

/** The band: the answer to the last scan, a quarter of the height, until the next scan takes its place. */
export function AnswerBand({ last, begin, answered, openStops, waysOut, waiting }: AnswerBandProps) {
  const { i18n } = useLingui()
  usePaintedFact(last?.fact ?? null)

  const shown = last === null ? 'none' : answered ? 'answered' : last.verdict
  return (
    <section
      className="band"
      data-verdict={last?.verdict ?? 'none'}
      data-fact={last?.fact ?? ''}
      data-open-stops={openStops}
    >
      {waiting}
      <div className={`band-answer band-${shown}`} key={last === null ? '' : (last.fact ?? last.at)}>
        {last === null ? (
          <>
            <Icon name="idle" size={112} />
            <div className="band-words">
              <p className="band-word">{begin}</p>
              <p className="band-line">
                <Trans comment="In the band before the first scan of a job">Or type its code with F6.</Trans>
              </p>
            </div>
          </>
        ) : (
          <>
            <Icon name={last.verdict} size={112} />
            <div className="band-words">
              <p className="band-word">
                {i18n._(verdictWords[last.verdict])}
                {answered && (
                  <span className="band-beside">
                    <Trans comment="Beside the word Stop once somebody answered it">answered – scan on</Trans>
                  </span>
                )}
                {last.item?.product != null && <span className="band-beside">{last.item.product}</span>}
              </p>
              <BandItem answer={last} />
              <BandReason answer={last} />
            </div>
            {!answered && waysOut}
          </>
        )}
      </div>
      <SpokenAnswer last={last} />
    </section>
  )
}
