import { defineRule, type LintRule } from './lint-rule.ts'
import { liesIn } from './source-file.ts'

const home = ['src-main/service/persistence/', 'scripts/bench/', 'test/']

const statement =
  /^\s*(?:select\s[\s\S]+\sfrom\s|insert\s+(?:or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(?:unique\s+|temp\s+)?(?:table|index|view|trigger)\s|drop\s+(?:table|index|view|trigger)\s|alter\s+table\s|pragma\s+\w|begin\s+(?:immediate|exclusive)\b)/i

/** A sentence for people may begin with "Select"; a statement is written in one case. */
const sentence = /^\s*[A-Z][a-z]/

function isStatement(text: string): boolean {
  return statement.test(text) && !sentence.test(text)
}

/** What the database is asked stands in one folder, where its guarantees are. */
export const sqlInPersistence: LintRule = defineRule(
  'SQL belongs to src-main/service/persistence.',
  (context, report) => {
    if (liesIn(context.filename, home)) return {}
    return {
      Literal(node) {
        if (typeof node.value === 'string' && isStatement(node.value)) report(node)
      },
      TemplateLiteral(node) {
        if (isStatement(node.quasis.map((part) => part.value.raw).join('?'))) report(node)
      },
    }
  },
)
