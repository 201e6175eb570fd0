import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { sendToPrinter } from '#service/printers/send-to-printer.ts'
import { startLabelPrinter } from '#test/support/labels/label-printer.ts'

async function printerHere({ jammed = false } = {}) {
  const printer = await startLabelPrinter()
  onTestFinished(printer.stop)
  if (jammed) printer.jam()
  return printer
}

const zpl = '^XA^FO10,10^FDä^FS^XZ\n'

test('a printer that reads all and closes has the label', async () => {
  const printer = await printerHere()
  expect(await sendToPrinter({ host: '127.0.0.1', port: printer.port }, zpl)).toEqual({ ok: true, value: true })
  expect(printer.printed).toEqual([zpl])
})

test('a printer that takes a part and hangs is given up', async () => {
  const printer = await printerHere({ jammed: true })
  expect(await sendToPrinter({ host: '127.0.0.1', port: printer.port }, zpl.repeat(20_000), 200)).toEqual({
    ok: false,
    error: 'stopped',
  })
})

test('a printer that takes all and never says that it has is given up too: the label may lie in a buffer', async () => {
  const printer = await printerHere({ jammed: true })
  expect(await sendToPrinter({ host: '127.0.0.1', port: printer.port }, zpl, 200)).toEqual({
    ok: false,
    error: 'stopped',
  })
})

test('a printer that hangs up in the middle has not printed', async () => {
  const server = createServer((socket) => socket.once('data', () => socket.resetAndDestroy()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    expect(await sendToPrinter({ host: '127.0.0.1', port }, zpl.repeat(200_000))).toEqual({
      ok: false,
      error: 'broken',
    })
  } finally {
    server.close()
  }
})

test('where nothing listens, and where the network knows no such name, that is said', async () => {
  const { port } = await printerHere()
  expect(await sendToPrinter({ host: '127.0.0.2', port }, zpl)).toEqual({ ok: false, error: 'refused' })
  expect(await sendToPrinter({ host: 'no-such-printer.invalid', port }, zpl)).toEqual({
    ok: false,
    error: 'nameUnknown',
  })
})
