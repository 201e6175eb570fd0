import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SetupFailure } from './setup-failure.ts'

const switches = [
  { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', forbids: '1' },
  { file: '/proc/sys/kernel/unprivileged_userns_clone', forbids: '0' },
]

/**
 * Chromium's sandbox needs user namespaces or its own setuid program; newer Ubuntu releases forbid the first to
 * programs that they do not know. Says what to run where neither is there. Never an advice to go without a sandbox.
 */
export async function whySandboxFails(electronFolder: string): Promise<SetupFailure | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() === 0 || !(await namespacesForbidden())) return undefined
  const program = join(electronFolder, 'chrome-sandbox')
  const owned = await stat(program).catch(() => undefined)
  if (owned !== undefined && owned.uid === 0 && (owned.mode & 0o4000) !== 0) return undefined
  return {
    says: `This system does not let Electron's sandbox start.`,
    remedy: `Run this, and then the same command again:\n  sudo chown root:root "${program}" && sudo chmod 4755 "${program}"`,
  }
}

async function namespacesForbidden(): Promise<boolean> {
  const values = await Promise.all(switches.map(({ file }) => readFile(file, 'utf8').catch(() => '')))
  return switches.some(({ forbids }, index) => values[index]?.trim() === forbids)
}
