import type { ElectronApplication } from '@playwright/test'

/** The print dialog of the system, which is no page of ours: played, because nobody can press its buttons here. */
export type PrintDialog = {
  /** What a person does in it from now on: prints (null), or not, with the word of Electron for that. */
  answers(said: string | null): Promise<void>
  /** The sheets that were to be printed so far, in micrometres. */
  sheets(): Promise<readonly unknown[]>
}

/** Takes the place of the dialog for the first window of an app. */
export async function printDialogOf(app: ElectronApplication): Promise<PrintDialog> {
  const answers = (said: string | null) =>
    app.evaluate(({ BrowserWindow }, word) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      if (page === undefined) throw new Error('there is no window')
      const sheets: unknown[] = Reflect.get(globalThis, 'sheetsToPrint') ?? []
      Reflect.set(globalThis, 'sheetsToPrint', sheets)
      page.print = (options, answer) => {
        sheets.push(options?.pageSize)
        setImmediate(() => answer?.(word === null, word ?? ''))
      }
    }, said)
  await answers(null)
  return { answers, sheets: () => app.evaluate((): unknown[] => Reflect.get(globalThis, 'sheetsToPrint') ?? []) }
}
