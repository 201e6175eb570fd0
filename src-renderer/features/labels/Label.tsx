import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ItemLabelView } from '#shared/contract/views/label-views.ts'
import { reprintReasons } from '#shared/domain/labels/facts.ts'
import type { ReprintReason } from '#shared/domain/labels/facts.ts'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import type { Screen } from '../../state/screen-store.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { reprintReasonWords } from '../../texts/label-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { byNumber, useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { LabelDrawing } from './LabelDrawing.tsx'
import { LabelMark } from './LabelMark.tsx'
import { LabelPaper } from './LabelPaper.tsx'
import { useLabelPrint } from './use-label-print.ts'
import type { LabelWent } from './use-label-print.ts'
import '../job/job-start.css'
import './labels.css'

type LabelProps = { readonly item: ItemId; readonly back: Screen }

/** The label of one item: what it looks like, how it stands, and the ways to print it. */
export function Label({ item, back }: LabelProps) {
  const { open } = useScreen()
  const answer = useQuery('labels.view', { item })
  const goBack = () => open(back)
  useKeys({ Escape: goBack })
  useScreenCodes({ no: goBack }, item)
  return (
    <Page
      title={<Trans comment="Title of the screen of one label">Label</Trans>}
      beside={
        <Button keyName="Esc" command="no" onPress={goBack}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && (
        <div className="label-columns">
          <div className="label-preview">
            <LabelDrawing label={answer.value.label} template={answer.value.template} />
          </div>
          <Ways item={item} view={answer.value} />
        </div>
      )}
    </Page>
  )
}

function Ways({ item, view }: { readonly item: ItemId; readonly view: ItemLabelView }) {
  const { i18n } = useLingui()
  const { print, onPrinter, asPage, onDrawn } = useLabelPrint(item)
  const [chosen, setChosen] = useState<ReprintReason | null>(null)
  const { prints, awaitsScan, printer } = view
  const onPaper = (reason: ReprintReason | null) => asPage(reason, 'system')
  const asFile = (reason: ReprintReason | null) => asPage(reason, 'pdf')
  const mayPrint = !print.busy && (prints === 0 || chosen !== null)
  const go = async (way: (reason: ReprintReason | null) => Promise<void>) => {
    if (!mayPrint) return
    await way(chosen)
    setChosen(null)
  }
  useKeys({
    F9: () => void (printer === null ? undefined : go(onPrinter)),
    F6: () => void go(onPaper),
    F11: () => void go(asFile),
    ...(prints === 0
      ? {}
      : Object.fromEntries(reprintReasons.map((reason, index) => [`${index + 1}`, () => setChosen(reason)]))),
  })
  useScreenCodes(
    {
      ...byNumber(prints === 0 ? [] : reprintReasons.map((reason) => () => setChosen(reason))),
      ...(mayPrint && printer !== null ? { print: () => void go(onPrinter) } : {}),
    },
    `${prints} ${chosen ?? ''}`,
  )

  return (
    <section className="label-state" data-prints={prints} data-awaits-scan={awaitsScan}>
      <LabelMark prints={prints} awaitsScan={awaitsScan} />
      {prints > 0 && (
        <>
          <h2>
            <Plural
              comment="Above the reasons to print a label again"
              value={prints}
              one="One label of this number was printed. Why another one?"
              other="# labels of this number were printed. Why another one?"
            />
          </h2>
          <p className="soft">
            <Trans comment="Below the question why a label is printed again">
              Take the old one off, unless the new one is for another side: two labels of one number can end up on two
              things. No label counts until the new one was scanned.
            </Trans>
          </p>
          <ol className="choices label-reasons">
            {reprintReasons.map((reason, index) => (
              <li key={reason}>
                <button
                  type="button"
                  className="choice"
                  aria-pressed={chosen === reason}
                  aria-keyshortcuts={`${index + 1}`}
                  onClick={() => setChosen(reason)}
                >
                  <kbd className="key">{index + 1}</kbd>
                  <span className="choice-words">{i18n._(reprintReasonWords[reason])}</span>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      {print.refusal !== null && <Refused refusal={print.refusal} />}
      {print.done !== null && <Done went={print.done} />}
      <div className="row">
        {printer !== null && (
          <Button keyName="F9" command="print" look="main" disabled={!mayPrint} onPress={() => void go(onPrinter)}>
            <Trans comment="Button; the placeholder is the name of a label printer">Print on {printer.name}</Trans>
          </Button>
        )}
        <Button
          keyName="F6"
          look={printer === null ? 'main' : 'ordinary'}
          disabled={!mayPrint}
          onPress={() => void go(onPaper)}
        >
          <Trans comment="Button: opens the print dialog of the system">Choose a printer…</Trans>
        </Button>
        <Button keyName="F11" disabled={!mayPrint} onPress={() => void go(asFile)}>
          <Trans comment="Button: makes a label as a PDF file">Make a PDF</Trans>
        </Button>
      </div>
      {printer === null && (
        <p className="soft">
          <Trans comment="Where no label printer is set up; Scanner and station is a screen">
            No label printer is set up at this station. It can be under Scanner and station.
          </Trans>
        </p>
      )}
      {print.paper !== null && (
        <LabelPaper label={print.paper.label} template={print.paper.template} onDrawn={onDrawn} />
      )}
    </section>
  )
}

function Done({ went }: { readonly went: LabelWent }) {
  const file = went.to === 'pdf' ? went.file : null
  return (
    <p className="panel" role="status" data-went={went.to}>
      {file !== null ? (
        <Trans comment="After a label was made as a PDF; the placeholder is a file name">
          The label is in the folder of exports as {file}. Print it, put it on, then scan it.
        </Trans>
      ) : (
        <Trans comment="After a label was sent to its printer">
          The printer has the label. Put it on, then scan it.
        </Trans>
      )}
    </p>
  )
}
