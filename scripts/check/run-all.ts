// `npm test`: every check and every test, whatever the earlier ones said. `npm run check`: only those that look at the
// source. Ends with one line, "N passed, N failed".
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { buildIfStale } from '../setup/build.ts'
import { electronRuntime, whichRuntime } from '../setup/electron-runtime.ts'
import { wrongNode } from '../setup/node-24.ts'
import { whySandboxFails } from '../setup/sandbox.ts'
import { say } from '../setup/say.ts'
import { inOneLine, type SetupFailure } from '../setup/setup-failure.ts'
import { ensureSystemPackages } from '../setup/system-packages.ts'
import { failed, passed, type Check, type Outcome } from './check.ts'
import { complianceCheck } from './compliance.ts'
import { layersCheck } from './layers.ts'
import { allowedLicences } from './licences.ts'
import { lockfileCheck } from './lockfile.ts'
import { namedPathsCheck } from './named-paths.ts'
import { playwrightCheck, vitestCheck } from './tests.ts'
import { textsCheck } from './texts.ts'
import { toolCheck } from './tool.ts'

function setUp(name: string, step: () => Promise<Result<void, SetupFailure>>): Check {
  return {
    name,
    run: async () => {
      const done = await step()
      return done.ok ? passed : failed(inOneLine(done.error))
    },
  }
}

async function prepareRuntime(): Promise<Result<void, SetupFailure>> {
  const runtime = await electronRuntime()
  if (!runtime.ok) return runtime
  say(whichRuntime(runtime.value))
  const sandbox = await whySandboxFails(runtime.value.folder)
  return sandbox === undefined ? ok(undefined) : err(sandbox)
}

const staticChecks: readonly Check[] = [
  lockfileCheck,
  toolCheck('format', 'oxfmt', 'oxfmt', ['--check']),
  toolCheck('lint', 'oxlint', 'oxlint', []),
  toolCheck('types', 'typescript', 'tsc', ['-b', 'tsconfig.layers.json']),
  layersCheck,
  toolCheck('nothing unused', 'knip', 'knip', ['--no-progress']),
  toolCheck('licences', 'license-checker-rseidelsohn', 'license-checker-rseidelsohn', [
    '--onlyAllow',
    allowedLicences.join(';'),
    '--excludePrivatePackages',
    '--summary',
  ]),
  textsCheck,
  complianceCheck,
  namedPathsCheck,
]

const appChecks: readonly Check[] = [
  setUp('system packages', ensureSystemPackages),
  setUp('Electron', prepareRuntime),
  setUp('build', buildIfStale),
  vitestCheck,
  playwrightCheck,
]

/** Runs a check whose own collapse is a failed check too: the others still run. */
async function outcomeOf(check: Check): Promise<Outcome> {
  try {
    return await check.run()
  } catch (error) {
    return failed(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

async function runAll(checks: readonly Check[]): Promise<number> {
  let total = { passed: 0, failed: 0 }
  for (const check of checks) {
    const began = performance.now()
    const outcome = await outcomeOf(check)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    if (outcome.report !== '') console.log(outcome.report)
    const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : ''
    const counts = outcome.passed + outcome.failed > 1 || skipped ? ` (${outcome.passed} passed${skipped})` : ''
    console.log(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${check.name}${counts}, ${seconds} s`)
    total = { passed: total.passed + outcome.passed, failed: total.failed + outcome.failed }
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed
}

const wrong = wrongNode()
if (wrong !== undefined) {
  say(inOneLine(wrong))
  process.exitCode = 1
} else {
  const failures = await runAll(process.argv[2] === 'static' ? staticChecks : [...staticChecks, ...appChecks])
  process.exitCode = failures === 0 ? 0 : 1
}
