import type { PrinterFailure } from '#shared/domain/labels/facts.ts'
import type { Result } from '#shared/kernel/result.ts'
import { sendToPrinter } from './send-to-printer.ts'

type Address = { readonly host: string; readonly port: number }

/** What waits for the printers of this station. */
export type PrinterLine = {
  /** Sends bytes to a printer when all that was sent to it before has gone or was given up; the outcome is that of these bytes. */
  send(printer: Address, bytes: string): Promise<Result<true, PrinterFailure>>
}

/**
 * Opens the line before each printer. Most printers serve one connection at a time: two labels of one station would
 * take each other's place, and the second would be given up although nothing is wrong.
 */
export function openPrinterLine(): PrinterLine {
  const last = new Map<string, Promise<unknown>>()
  return {
    send: async (printer, bytes) => {
      const address = `${printer.host}:${printer.port}`
      const before = last.get(address) ?? Promise.resolve()
      const go = () => sendToPrinter(printer, bytes)
      const sent = before.then(go, go)
      last.set(address, sent)
      try {
        return await sent
      } finally {
        if (last.get(address) === sent) last.delete(address)
      }
    },
  }
}
