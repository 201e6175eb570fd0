import { defineRule, type LintRule } from './lint-rule.ts'
import { liesIn } from './source-file.ts'

/** The files that wrap a channel between processes, threads or tasks: each knows what may pass, and checks it. */
const wrappers: readonly string[] = [
  'src-preload/preload.ts',
  'src-main/shell/keys-so-far.ts',
  'src-main/shell/port-broker.ts',
  'src-main/shell/print-on-paper.ts',
  'src-main/shell/print-to-pdf.ts',
  'src-main/shell/site-chooser.ts',
  'src-main/shell/node-child-host.ts',
  'src-main/shell/utility-process-host.ts',
  'src-main/service/ipc/shell-transport.ts',
  'src-main/service/persistence/backups/backup-worker.ts',
  'src-main/service/persistence/ledger/check-worker.ts',
  'src-main/training/practice-network-in-worker.ts',
  'src-main/training/practice-network/worker.ts',
  'src-renderer/bridge/connection.ts',
  'src-renderer/ui/after-paint.ts',
  'scripts/bench/',
  'test/',
]

const channels = new Set([
  'ipcMain',
  'ipcRenderer',
  'parentPort',
  'MessageChannel',
  'MessageChannelMain',
  'BroadcastChannel',
])

/** A message between processes passes through a named wrapper; nowhere else is one sent or received. */
export const rawMessaging: LintRule = defineRule(
  '{{name}} is used only in the wrappers that scripts/lint/raw-messaging.ts lists.',
  (context, report) => {
    if (liesIn(context.filename, wrappers)) return {}
    return {
      Identifier(node) {
        if (channels.has(node.name)) report(node, { name: node.name })
      },
      MemberExpression(node) {
        if (node.computed || node.property.type !== 'Identifier') return
        const { name } = node.property
        const ofProcess = node.object.type === 'Identifier' && node.object.name === 'process' && name === 'send'
        if (name === 'postMessage' || ofProcess) report(node, { name })
      },
    }
  },
)
