import { afterEach, expect, test } from 'vitest'
import { connectToStation } from '#renderer/bridge/connection.ts'
import type { PaperOutcome, PrintOutcome, ShellApi } from '#shared/contract/shell-channels.ts'

afterEach(() => document.body.replaceChildren())

const paperStands = () => {
  const paper = document.createElement('article')
  paper.className = 'report'
  document.body.append(paper)
  return paper
}

/** A shell that prints, with what happens on the page in the middle of that. */
const shellThat = (meanwhile: () => void) => {
  const printed: string[] = []
  const shell: ShellApi = {
    openStation: () => undefined,
    onServiceState: () => undefined,
    tryAgain: () => undefined,
    chooseSite: () => undefined,
    printToPdf: (name): Promise<PrintOutcome> => {
      printed.push(name)
      meanwhile()
      return Promise.resolve({ ok: true })
    },
    printOnPaper: (): Promise<PaperOutcome> => {
      printed.push('paper')
      meanwhile()
      return Promise.resolve({ kind: 'printed' })
    },
    keysSoFar: () => Promise.resolve(),
  }
  return { printed, ...connectToStation(shell, window) }
}
const sheet = { width: 210, height: 297 }

test('a paper that stands is printed', async () => {
  paperStands()
  const { printToPdf, printOnPaper } = shellThat(() => undefined)
  expect(await printToPdf('a.pdf')).toEqual({ ok: true })
  expect(await printOnPaper(sheet)).toEqual({ kind: 'printed' })
})

test('where no paper stands nothing is printed', async () => {
  const { printed, printToPdf, printOnPaper } = shellThat(() => undefined)
  expect(await printToPdf('a.pdf')).toMatchObject({ ok: false })
  expect(await printOnPaper(sheet)).toMatchObject({ kind: 'failed' })
  expect(printed).toEqual([])
})

test('a paper that left the page in the middle of its print was not printed, also where another one stands by then', async () => {
  const paper = paperStands()
  const { printToPdf } = shellThat(() => {
    paper.remove()
    paperStands()
  })
  expect(await printToPdf('a.pdf')).toMatchObject({ ok: false })
})
