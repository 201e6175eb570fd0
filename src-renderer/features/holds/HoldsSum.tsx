import { Plural, Trans } from '@lingui/react/macro'
import type { HoldsPreview } from '#shared/contract/views/holds-views.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import type { HoldAct } from '#shared/domain/holds/act.ts'

type HoldsSumProps = { readonly act: HoldAct; readonly preview: Pick<HoldsPreview, 'items' | 'stillHeld'> }

/** What finishing an act with holds comes to, in one sentence. */
export function HoldsSum({ act, preview: { items, stillHeld } }: HoldsSumProps) {
  return (
    <p className="question-text" data-changing={items} data-still-held={stillHeld}>
      <Changes act={act} items={items} />
      {stillHeld > 0 && (
        <>
          {' '}
          <Plural
            comment="After how many holds are lifted"
            value={stillHeld}
            one="One of them stays on another hold."
            other="# of them stay on another hold."
          />
        </>
      )}{' '}
      <Trans comment="At the end of a sentence about holds">What is inside containers is counted too.</Trans>
    </p>
  )
}

function Changes({ act, items }: { readonly act: HoldAct; readonly items: number }) {
  switch (act.kind) {
    case 'put':
      return act.hold === 'suspect' ? (
        <Plural
          comment="Before a hold job is finished"
          value={items}
          one="One item goes on suspect hold."
          other="# items go on suspect hold."
        />
      ) : (
        <Plural
          comment="Before a hold job is finished"
          value={items}
          one="One item goes on exception hold."
          other="# items go on exception hold."
        />
      )
    case 'lift':
      return (
        <Plural
          comment="Before a hold job is finished"
          value={items}
          one="The hold is lifted from one item."
          other="The hold is lifted from # items."
        />
      )
    case 'move':
      return (
        <Plural
          comment="Before a hold job is finished"
          value={items}
          one="The hold of one item becomes another."
          other="The hold of # items becomes another."
        />
      )
    default:
      return unreachable(act)
  }
}
