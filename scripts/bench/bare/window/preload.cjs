const { ipcRenderer } = require('electron')

ipcRenderer.on('scan', (_event, text) => {
  const line = document.getElementById('scan')
  line.textContent = text
  requestAnimationFrame(() => {
    line.dataset.painted = text
  })
})
