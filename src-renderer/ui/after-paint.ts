/**
 * Runs once the screen shows what was rendered before the call: a frame callback comes before the paint,
 * a message posted from it is handled after.
 */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.addEventListener('message', () => {
      channel.port1.close()
      act()
    })
    channel.port1.start()
    channel.port2.postMessage(null)
  })
}
