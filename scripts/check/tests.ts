import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../setup/project-root.ts'
import { failed, type Check, type Outcome } from './check.ts'
import { toolFile } from './tool.ts'

/** Runs a tool in the foreground, so that a person sees its tests pass; gives its exit code. */
function inForeground(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: projectRoot,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', reject)
    child.on('close', resolve)
  })
}

/**
 * Runs tests that write a report in JSON, and counts by it. An exit code that the counted failures do not explain is
 * one failure more: a file that did not load, an error after the last test, a run that did not come to its end.
 */
async function countTests(
  run: (report: string) => Promise<number | null>,
  count: (report: string) => Outcome,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyman-check-'))
  const file = join(folder, 'report.json')
  try {
    const code = await run(file)
    const report = await readFile(file, 'utf8').catch(() => undefined)
    if (report === undefined) return failed(`The run ended with ${code} and left no report.`)
    const outcome = count(report)
    if (code === 0 || outcome.failed > 0) return outcome
    return { ...outcome, failed: 1, report: `The run ended with ${code}, though no test failed: see above.` }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Counts a report of vitest. A file that did not load counts as one failed test. */
export function countVitest(report: string): Outcome {
  const counts = JSON.parse(report) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    testResults: readonly { status: string; assertionResults: readonly unknown[] }[]
  }
  const unloaded = counts.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + unloaded.length,
    skipped: counts.numPendingTests,
    report: '',
  }
}

/** Counts a report of Playwright. */
export function countPlaywright(report: string): Outcome {
  const { stats, errors } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
    errors: readonly unknown[]
  }
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    report: '',
  }
}

/** Everything that runs without a window. */
export const vitestCheck: Check = {
  name: 'unit, property, integration, contract and fault tests',
  run: async () => {
    const file = await toolFile('vitest', 'vitest')
    return countTests(
      (report) =>
        inForeground(
          file,
          ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
          process.env,
        ),
      countVitest,
    )
  },
}

/** Everything that needs the app in real Electron. */
export const playwrightCheck: Check = {
  name: 'end-to-end tests',
  run: async () => {
    const file = await toolFile('@playwright/test', 'playwright')
    return countTests(
      (report) =>
        inForeground(file, ['test', '--reporter=list,json'], { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
      countPlaywright,
    )
  },
}
