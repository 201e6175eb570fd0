import { closeSync, readdirSync, readlinkSync } from 'node:fs'

/** Standard input, output and error, and the IPC channel: what the shell gives its child on purpose. */
const lastOwnDescriptor = 3

/**
 * Closes the sockets that a child of Electron inherits by accident. Chromium does not mark its sockets close-on-exec, so
 * on Linux the child also holds the far ends of the channels to the page and the GPU process; while it does, the shell
 * never learns that one of those has died, and a page that waits for a dead GPU process stays blank for ever.
 * To be called before this process opens a socket of its own.
 */
export function closeInheritedSockets(): void {
  if (process.platform !== 'linux') return
  for (const descriptor of readdirSync('/proc/self/fd').map(Number))
    if (descriptor > lastOwnDescriptor && isSocket(descriptor)) closeSync(descriptor)
}

function isSocket(descriptor: number): boolean {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`).startsWith('socket:')
  } catch {
    // The descriptor that listed the folder is gone by now.
    return false
  }
}
