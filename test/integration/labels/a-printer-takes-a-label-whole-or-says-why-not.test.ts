import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { openPrinterLine } from '#service/printers/printer-line.ts'
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

/** Something that takes connections as a broken printer does; its port. */
async function listenerHere(takes: (socket: Socket) => void): Promise<number> {
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    takes(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

test('a printer that hangs up in the middle has not printed', async () => {
  const port = await listenerHere((socket) => socket.once('data', () => socket.resetAndDestroy()))
  expect(await sendToPrinter({ host: '127.0.0.1', port }, zpl.repeat(200_000))).toEqual({ ok: false, error: 'broken' })
})

test('a printer that takes all and then breaks the connection has not said that it printed', async () => {
  const port = await listenerHere((socket) => {
    socket.resume()
    socket.on('end', () => socket.resetAndDestroy())
  })
  expect(await sendToPrinter({ host: '127.0.0.1', port }, zpl)).toEqual({ ok: false, error: 'broken' })
})

test('a printer that never reads is given up when the buffers of the network are full', async () => {
  const port = await listenerHere((socket) => socket.pause())
  expect(await sendToPrinter({ host: '127.0.0.1', port }, zpl.repeat(400_000), 200)).toEqual({
    ok: false,
    error: 'stopped',
  })
})

test('a printer that closes before it was sent anything has not printed', async () => {
  const port = await listenerHere((socket) => socket.end())
  expect(await sendToPrinter({ host: '127.0.0.1', port }, zpl.repeat(400_000), 200)).toMatchObject({ ok: false })
})

test('a printer that serves another station first is waited for until the patience is over', async () => {
  // It takes the next connection when the one before is done, as printers do.
  const waiting: Socket[] = []
  const port = await listenerHere((socket) => {
    waiting.push(socket)
    if (waiting.length > 1) return
    socket.resume()
    socket.on('end', () => {
      socket.end()
      const next = waiting[1]
      next?.resume()
      next?.on('end', () => next.end())
    })
  })
  const other = connect({ host: '127.0.0.1', port })
  onTestFinished(() => {
    other.destroy()
  })
  await once(other, 'connect')
  const ours = sendToPrinter({ host: '127.0.0.1', port }, zpl)
  other.end(zpl)
  expect(await ours).toEqual({ ok: true, value: true })

  const busy = await listenerHere(() => undefined)
  expect(await sendToPrinter({ host: '127.0.0.1', port: busy }, zpl, 200)).toEqual({ ok: false, error: 'stopped' })
})

test('labels of one station go to a printer one after the other, none mixed with another and none lost', async () => {
  const printer = await printerHere()
  const line = openPrinterLine()
  const labels = Array.from({ length: 8 }, (_, number) => zpl.repeat(number + 1))
  const sent = await Promise.all(labels.map((label) => line.send({ host: '127.0.0.1', port: printer.port }, label)))
  expect(sent).toEqual(labels.map(() => ({ ok: true, value: true })))
  expect(printer.printed).toEqual(labels)
  expect(printer.mostAtOnce()).toBe(1)
})

test('a label behind one that failed goes out all the same, and no printer waits for another', async () => {
  const printer = await printerHere()
  const line = openPrinterLine()
  const nowhere = line.send({ host: '127.0.0.2', port: printer.port }, zpl)
  const here = line.send({ host: '127.0.0.1', port: printer.port }, zpl)
  expect(await nowhere).toEqual({ ok: false, error: 'refused' })
  expect(await here).toEqual({ ok: true, value: true })
  expect(await line.send({ host: '127.0.0.2', port: printer.port }, zpl)).toEqual({ ok: false, error: 'refused' })
})

test('where nothing listens, and where the network knows no such name, that is said', async () => {
  const { port } = await printerHere()
  expect(await sendToPrinter({ host: '127.0.0.2', port }, zpl)).toEqual({ ok: false, error: 'refused' })
  expect(await sendToPrinter({ host: 'no-such-printer.invalid', port }, zpl)).toEqual({
    ok: false,
    error: 'nameUnknown',
  })
})
