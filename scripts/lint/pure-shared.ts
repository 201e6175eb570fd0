import { defineRule, type LintRule } from './lint-rule.ts'
import { liesIn } from './source-file.ts'

const forbidden = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'])

/** src-shared gets the time and all chance from its callers, so that a decision can be made again and come out the same. */
export const pureShared: LintRule = defineRule(
  '{{what}} is not for src-shared: take it as an argument.',
  (context, report) => {
    if (!liesIn(context.filename, ['src-shared/'])) return {}
    return {
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
          report(node, { what: 'new Date()' })
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node, { what: 'Date()' })
      },
      MemberExpression(node) {
        if (node.computed || node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
        const what = `${node.object.name}.${node.property.name}`
        if (forbidden.has(what)) report(node, { what })
      },
    }
  },
)
