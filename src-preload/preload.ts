import { contextBridge, ipcRenderer } from 'electron'
import { shellChannels } from '#shared/contract/shell-channels.ts'
import type {
  PaperOutcome,
  PortHandOver,
  PrintOutcome,
  ServiceState,
  ShellApi,
} from '#shared/contract/shell-channels.ts'

const api: ShellApi = {
  openStation: (nonce) => ipcRenderer.send(shellChannels.openStation, nonce),
  onServiceState: (listener) =>
    void ipcRenderer.on(shellChannels.serviceState, (_event, state: ServiceState) => listener(state)),
  tryAgain: () => ipcRenderer.send(shellChannels.tryAgain),
  chooseSite: (site) => ipcRenderer.send(shellChannels.chooseSite, site),
  printToPdf: (name, marks) => ipcRenderer.invoke(shellChannels.printToPdf, name, marks) as Promise<PrintOutcome>,
  printOnPaper: (sheet) => ipcRenderer.invoke(shellChannels.printOnPaper, sheet) as Promise<PaperOutcome>,
  keysSoFar: () => ipcRenderer.invoke(shellChannels.keysSoFar) as Promise<void>,
}

contextBridge.exposeInMainWorld('tallyman', api)

// A MessagePort cannot pass through contextBridge; a message of the window can carry it into the page's world.
ipcRenderer.on(shellChannels.port, (event, handOver: PortHandOver) => {
  window.postMessage(handOver, window.location.origin, [...event.ports])
})
