import { Plural, useLingui } from '@lingui/react/macro'
import type { EffectView } from '#shared/contract/views/correction-views.ts'
import { unreachable } from '#shared/kernel/unreachable.ts'
import { holdWords, stateWordOf } from '../../texts/item-state-texts.ts'

/** One thing that goes back when something recorded is undone, in words and counts. */
export function Effect({ effect }: { readonly effect: EffectView }) {
  const { i18n } = useLingui()
  const { items } = effect
  switch (effect.kind) {
    case 'comesOut':
      return (
        <Plural
          comment="What undoing brings back"
          value={items}
          one="One item comes out of the container it was put into"
          other="# items come out of the containers they were put into"
        />
      )
    case 'goesBack':
      return (
        <Plural
          comment="What undoing brings back"
          value={items}
          one="One item is in its container again"
          other="# items are in their containers again"
        />
      )
    case 'holdGoes': {
      const hold = i18n._(holdWords[effect.hold])
      return (
        <Plural
          comment="What undoing brings back; the placeholder is a kind of hold"
          value={items}
          one={`${hold}: goes from one item`}
          other={`${hold}: goes from # items`}
        />
      )
    }
    case 'isHeldAgain': {
      const hold = i18n._(holdWords[effect.hold])
      return (
        <Plural
          comment="What undoing brings back; the placeholder is a kind of hold"
          value={items}
          one={`${hold}: is on one item again`}
          other={`${hold}: is on # items again`}
        />
      )
    }
    case 'standsAgain': {
      const state = i18n._(stateWordOf(effect.state))
      return (
        <Plural
          comment="What undoing brings back; the placeholder is where items stand"
          value={items}
          one={`One item stands as before: ${state}`}
          other={`# items stand as before: ${state}`}
        />
      )
    }
    case 'isUnknownAgain':
      return (
        <Plural
          comment="What undoing brings back"
          value={items}
          one="One item is unknown to this station again"
          other="# items are unknown to this station again"
        />
      )
    case 'isNotToInspect':
      return (
        <Plural
          comment="What undoing brings back"
          value={items}
          one="One container needs no inspection any more"
          other="# containers need no inspection any more"
        />
      )
    case 'awaitsVerification':
      return (
        <Plural
          comment="What undoing brings back: returned goods"
          value={items}
          one="One item waits for its verification again"
          other="# items wait for their verification again"
        />
      )
    case 'isNoSample':
      return (
        <Plural
          comment="What undoing brings back"
          value={items}
          one="One pack is no sample any more"
          other="# packs are no samples any more"
        />
      )
    case 'isMissingNoMore':
      return (
        <Plural
          comment="What undoing a receipt brings back"
          value={items}
          one="One short item is expected again"
          other="# short items are expected again"
        />
      )
    case 'isMissingAgain':
      return (
        <Plural
          comment="What undoing a supplementary receipt brings back"
          value={items}
          one="One item is missing again"
          other="# items are missing again"
        />
      )
    default:
      return unreachable(effect)
  }
}
