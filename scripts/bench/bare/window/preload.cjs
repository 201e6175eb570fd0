const { ipcRenderer } = require('electron')

ipcRenderer.on('scan', (_event, text) => {
  const line = document.getElementById('scan')
  if (line === null) return
  line.textContent = text
  requestAnimationFrame(() => {
    line.dataset.painted = text
  })
})
