import { refuse } from '#shared/contract/refusals.ts'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { isScreenCode } from '#shared/scan/command-code.ts'
import type { ScreenCode } from '#shared/scan/command-code.ts'
import { shortestLook } from '#shared/scan/shown-codes.ts'
import type { StationClient } from '../bridge/client.ts'
import type { StationConnection } from '../bridge/connection.ts'
import { isCommandCode } from '../texts/is-command-code.ts'

type Part = { readonly codes: readonly ScreenCode[]; readonly act: (code: ScreenCode) => void }

/** The screen codes that stand on the page now. The station hears of every change, and judges each scan by what it heard. */
export type CodeBoard = {
  /** Shows codes until what it gives back is called. */
  readonly put: (codes: readonly ScreenCode[], act: (code: ScreenCode) => void) => () => void
  /**
   * The newest answer as it turned out on this page. The station says of a screen code only that it was shown; where the page has
   * moved on meanwhile nothing was done, and whoever scanned it is told so, by sound and words, instead of hearing that all is well.
   */
  readonly asMet: (answer: ScanAnswer) => ScanAnswer
}

const boards = new WeakMap<StationClient, CodeBoard>()

/** The one board of a page. It hears of every answer before whoever asks for it first, so that `asMet` knows. */
export function codeBoardOf(client: StationClient, connection: StationConnection): CodeBoard {
  const open = boards.get(client) ?? openCodeBoard(client, connection)
  boards.set(client, open)
  return open
}

function openCodeBoard(client: StationClient, connection: StationConnection): CodeBoard {
  const parts = new Set<Part>()
  // Replies and notices come in order: a scan that the station judged by an older board arrives before the reply to the newer one.
  let changes = 0
  let heard = 0
  let willTell = false
  let missed: ScanAnswer | null = null

  connection.onState((state) => {
    if (state.kind === 'connected' && changes > 0) change()
  })
  client.onNotice('scan.answered', (answer) => {
    const { command, refusal } = answer
    if (command === null || refusal !== null || !isCommandCode(command) || !isScreenCode(command)) return
    const part = heard === changes ? [...parts].find(({ codes }) => codes.includes(command)) : undefined
    if (part === undefined) {
      missed = answer
      return
    }
    // What was shown is spent with this scan; what is shown after it counts anew.
    change()
    part.act(command)
  })

  return {
    put: (codes, act) => {
      const part = { codes, act }
      parts.add(part)
      change()
      return () => {
        parts.delete(part)
        change()
      }
    },
    asMet: (answer) => (answer === missed ? { ...answer, refusal: refuse('CODE_SHOWN_TOO_SHORT', {}) } : answer),
  }

  function change(): void {
    changes += 1
    delete document.documentElement.dataset['codes']
    if (willTell) return
    willTell = true
    queueMicrotask(() => {
      willTell = false
      void tell(changes)
    })
  }

  async function tell(number: number): Promise<void> {
    const codes = [...new Set([...parts].flatMap((part) => part.codes))]
    const told = await client.call('scan.showCodes', { codes })
    if (!told.ok || number !== changes) return
    heard = number
    setTimeout(() => {
      if (number === changes) document.documentElement.dataset['codes'] = codes.join(' ')
    }, shortestLook)
  }
}
