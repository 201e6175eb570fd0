import type { RuleTester } from 'oxlint/plugins-dev'

/** A rule for oxlint, as its tester takes it: the linter exports no name for the type. */
export type LintRule = Parameters<RuleTester['run']>[1]
type LintContext = Parameters<Extract<LintRule, { create: unknown }>['create']>[0]
type Visitor = ReturnType<Extract<LintRule, { create: unknown }>['create']>

/** Makes a rule that looks at every file and reports one kind of fault. */
export function defineRule(message: string, create: (context: LintContext, report: Report) => Visitor): LintRule {
  return {
    meta: { type: 'problem', schema: [], messages: { fault: message } },
    create: (context) => create(context, (node, data = {}) => context.report({ node, messageId: 'fault', data })),
  }
}

type Report = (
  node: Parameters<LintContext['report']>[0] extends { node?: infer Node } ? NonNullable<Node> : never,
  data?: Record<string, string>,
) => void
