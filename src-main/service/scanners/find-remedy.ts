import { readFile, readdir, readlink, realpath, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { remedyOfDenied } from '#shared/domain/scanners/port-remedy.ts'
import type { ClosedPort, PortRemedy } from '#shared/domain/scanners/port-remedy.ts'
import type { OpenFailure } from './open-failure.ts'

/** More would say nothing more: one of them is the one. */
const mostPrograms = 4

/** Whether the group of a file may read and write it. */
const groupMayUse = 0o060

/** What a person can do about a port that did not open; null where this system shows nothing that helps. Never rejects. */
export async function findRemedy(state: OpenFailure['state'], path: string): Promise<PortRemedy | null> {
  try {
    if (state === 'denied') return remedyOfDenied(await closedPort(path))
    if (state === 'taken' && process.platform === 'linux') return await remedyOfTaken(path)
    return null
  } catch {
    // A port that went away meanwhile, or a system that does not let us look: there is the general advice.
    return null
  }
}

async function closedPort(path: string): Promise<ClosedPort> {
  const { gid, mode } = await stat(path)
  const group = (mode & groupMayUse) === groupMayUse ? await groupOf(gid) : null
  return { system: process.platform, path, account: userInfo().username, group }
}

async function groupOf(gid: number): Promise<ClosedPort['group']> {
  const lines = (await readFile('/etc/group', 'utf8')).split('\n').map((line) => line.split(':'))
  const [name, , , members = ''] = lines.find(([, , id]) => id === String(gid)) ?? []
  return name === undefined ? null : { name, members: members.split(',') }
}

/** Finds the programs that have the port open among those that this account may look at (proc(5)). */
async function remedyOfTaken(path: string): Promise<PortRemedy | null> {
  const device = await realpath(path)
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
  const programs: string[] = []
  for (const id of processes) {
    if (await hasOpen(id, device)) programs.push(`${(await readFile(`/proc/${id}/comm`, 'utf8')).trim()} (${id})`)
  }
  return programs.length === 0 ? null : { does: 'closeProgram', program: programs.slice(0, mostPrograms).join(', ') }
}

async function hasOpen(id: string, device: string): Promise<boolean> {
  const folder = `/proc/${id}/fd`
  try {
    for (const file of await readdir(folder)) {
      const opened = await readlink(`${folder}/${file}`).catch(() => null)
      if (opened === device) return true
    }
  } catch {
    // It ended, or belongs to somebody else.
  }
  return false
}
