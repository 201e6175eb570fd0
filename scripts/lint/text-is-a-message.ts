import { defineRule, type LintRule } from './lint-rule.ts'
import { liesIn } from './source-file.ts'

const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'label',
  'placeholder',
  'title',
])
const messages = new Set(['Trans', 'Plural', 'Select', 'SelectOrdinal'])
const letter = /\p{Letter}/u
/** What stands on a key, the same on every keyboard. */
const keyName = /^F\d{1,2}$/
/** Names of standards, the same in every language. */
const names = new Set(['EPCIS', 'GLN', 'GS1', 'GTIN', 'SSCC'])

function isSpoken(text: string): boolean {
  return letter.test(text) && !names.has(text.trim()) && !keyName.test(text.trim())
}

type Step = { readonly type: string; readonly parent?: Step | null; readonly openingElement?: unknown }

/** Whether one of the elements around this text is one that lingui translates. */
function insideMessage(node: Step): boolean {
  for (let step: Step | null | undefined = node; step != null; step = step.parent) {
    if (step.type === 'JSXElement' && messages.has(elementName(step.openingElement))) return true
  }
  return false
}

function elementName(opening: unknown): string {
  if (typeof opening !== 'object' || opening === null || !('name' in opening)) return ''
  const { name } = opening
  return typeof name === 'object' && name !== null && 'name' in name && typeof name.name === 'string' ? name.name : ''
}

/** A text that a person reads, or has read out, is a message that can be translated: <Trans>, t`...` or msg`...`. */
export const textIsAMessage: LintRule = defineRule(
  '"{{text}}" is not a message: use <Trans>, t or msg.',
  (context, report) => {
    if (!liesIn(context.filename, ['src-renderer/'])) return {}
    return {
      JSXText(node) {
        if (isSpoken(node.value) && !insideMessage(node)) report(node, { text: node.value.trim() })
      },
      JSXExpressionContainer(node) {
        const { expression, parent } = node
        const isChild = parent.type === 'JSXElement' || parent.type === 'JSXFragment'
        if (!isChild || expression.type !== 'Literal' || typeof expression.value !== 'string') return
        if (isSpoken(expression.value) && !insideMessage(node)) report(node, { text: expression.value })
      },
      JSXAttribute(node) {
        if (node.name.type !== 'JSXIdentifier' || !spoken.has(node.name.name) || insideMessage(node)) return
        if (node.value?.type === 'Literal' && isSpoken(node.value.value)) report(node, { text: node.value.value })
      },
    }
  },
)
