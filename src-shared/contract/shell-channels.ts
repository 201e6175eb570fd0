import type { Refusal } from './refusals.ts'
import type { SiteMode } from './site-folders.ts'

/** How the station service fares, as the shell tells the page. */
export type ServiceState =
  /** Nobody has said yet which site this computer is for; nothing runs until somebody does. */
  | { readonly kind: 'siteNotChosen' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  /** A ping went unanswered for a second. It may be busy; if it stays silent it is killed and restarted. */
  | { readonly kind: 'notAnswering' }
  /** It died or was killed, and is started again. */
  | { readonly kind: 'restarting' }
  /** It runs and says why it cannot open the station; nothing happens until a person asks to try again. */
  | { readonly kind: 'startFailed'; readonly refusal: Refusal }
  /** It died too often in too short a time; nothing happens until a person asks to try again. */
  | { readonly kind: 'gaveUp'; readonly dataDirectory: string; readonly logsDirectory: string }

/** The names of everything that passes between the shell and a page, apart from the frames on the port. */
export const shellChannels = {
  /** Page to shell, once per page load, with a nonce: hand me a port and tell me how the service fares. */
  openStation: 'tallyman:open-station',
  /** Page to shell: a person asks to start the service again. */
  tryAgain: 'tallyman:try-again',
  /** Page to shell, with a `SiteMode`: open this site, now and at later starts. */
  chooseSite: 'tallyman:choose-site',
  /** Page to shell, answered with a `PrintOutcome`: print this page as it stands into the folder of exports. */
  printToPdf: 'tallyman:print-to-pdf',
  /** Page to shell, answered with a `PaperOutcome`: show the system's print dialog for this page. */
  printOnPaper: 'tallyman:print-on-paper',
  /** Page to shell, answered with nothing, behind every key that the shell had from the system. */
  keysSoFar: 'tallyman:keys-so-far',
  /** Shell to page. */
  serviceState: 'tallyman:service-state',
  /** Shell to preload with a MessagePort, and from there to the page by `window.postMessage`. */
  port: 'tallyman:port',
} as const

/** What comes with a port. */
export type PortHandOver = {
  readonly channel: typeof shellChannels.port
  /** The word the page gave when it asked, so that it knows the port for its own. */
  readonly nonce: string
  /** Grows with every port handed out. */
  readonly connection: number
}

/** What stands in the margin above every sheet of a print, so that a sheet that got loose still says what it is of. */
export type SheetMarks = { readonly left: string; readonly right: string }

/** The most characters of one such mark. */
export const longestSheetMark = 200

/** Whether the page was printed; if not, what the system said. */
export type PrintOutcome = { readonly ok: true } | { readonly ok: false; readonly said: string }

/** How large a sheet of paper is, in millimetres. */
export type SheetSize = { readonly width: number; readonly height: number }

/** Whether a printer of the system took the page; if not, whether a person gave up, or what the system said. */
export type PaperOutcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly said: string }

/** What the preload puts at `window.tallyman`. Ports cannot pass through it; they come as a `PortHandOver` message. */
export type ShellApi = {
  openStation(nonce: string): void
  onServiceState(listener: (state: ServiceState) => void): void
  tryAgain(): void
  /** Opens a site, now and at later starts; the page is loaded anew. */
  chooseSite(site: SiteMode): void
  /** Prints the page into a new file of this name, which ends in `.pdf`, in the folder of exports; with marks every sheet bears them and its number. */
  printToPdf(name: string, marks: SheetMarks | null): Promise<PrintOutcome>
  /** Shows the system's print dialog for the page as it stands; answered when that is closed. */
  printOnPaper(sheet: SheetSize): Promise<PaperOutcome>
  /** Settles once the keys that the system has handed to the shell so far are on their way to the page. */
  keysSoFar(): Promise<void>
}
