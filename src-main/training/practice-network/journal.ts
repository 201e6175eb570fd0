import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { Json } from '#shared/kernel/canonical-json.ts'

/** A file of one JSON value a line, in which what was appended survives a crash. */
export type Journal = {
  /**
   * Appends the entries in one write and one sync; on disk when it resolves. When it rejects, none of them is kept.
   * Calls must not overlap.
   */
  append(entries: readonly Json[]): Promise<void>
  close(): Promise<void>
}

/**
 * Opens or makes a journal and hands every entry in it to `replay`, oldest first. A last line that was torn by a crash is cut
 * off: it was never reported as done. Throws, and changes nothing, where an earlier line is damaged.
 */
export async function openJournal(file: string, replay: (entry: Json) => void): Promise<Journal> {
  const handle = await open(file, 'a+')
  let size = await replayed(handle, file, replay).catch(async (damage: unknown) => {
    await handle.close()
    throw damage
  })
  await handle.truncate(size)
  await handle.sync()

  let isSound = true
  const cutToSound = async () => {
    await handle.truncate(size)
    isSound = true
  }

  return {
    append: async (entries) => {
      if (!isSound) await cutToSound()
      const bytes = Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
      isSound = false
      try {
        await handle.appendFile(bytes)
        await handle.datasync()
      } catch (failure) {
        // Where even this fails, the next append tries again before it writes.
        await cutToSound().catch(() => undefined)
        throw failure
      }
      isSound = true
      size += bytes.length
    },
    close: () => handle.close(),
  }
}

/** Replays the whole lines and answers with the length in bytes of what is sound. */
async function replayed(handle: FileHandle, file: string, replay: (entry: Json) => void): Promise<number> {
  let sound = 0
  let damagedAt: number | null = null
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 20 })) {
    rest = Buffer.concat([rest, chunk as Buffer])
    let from = 0
    for (let end = rest.indexOf(10, from); end >= 0; end = rest.indexOf(10, from)) {
      if (damagedAt !== null) throw new Error(`${file} is damaged at byte ${damagedAt}`)
      const entry = parsed(rest.toString('utf8', from, end))
      if (entry === undefined) {
        damagedAt = sound
      } else {
        replay(entry)
        sound += end + 1 - from
      }
      from = end + 1
    }
    rest = rest.subarray(from)
  }
  return sound
}

function parsed(line: string): Json | undefined {
  try {
    return JSON.parse(line) as Json
  } catch {
    return undefined
  }
}
