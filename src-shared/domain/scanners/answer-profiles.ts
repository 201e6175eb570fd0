/** What is sent to a scanner: the four answers to a scan, and three words that answer nothing. */
export type ScannerWord =
  | 'ok'
  | 'already'
  | 'hold'
  | 'stop'
  /** For a second reading within one trigger pull, which gets no answer: lets a scanner go on that waits for one. */
  | 'echo'
  /** When its port was opened. */
  | 'opened'
  /** When its port is closed by us, so that a scan that nobody records is not taken for one that was. */
  | 'closing'

/** How scanners of one make are answered. A further one is a new entry in the table below, and nothing else. */
export type AnswerProfile = {
  /** As settings and the ledger name it; never given to another profile. */
  readonly id: string
  /** The make and what its manual calls this; names are not translated. */
  readonly name: string
  /** The characters to send, each one byte; empty where the make has nothing for it. */
  readonly words: Readonly<Record<ScannerWord, string>>
}

/** Escape, and a command behind it; the comma is the terminator that the manual asks for. */
const honeywell = (...commands: readonly string[]) => commands.map((command) => `\u001b${command},`).join('')

/**
 * Honeywell: with "Host ACK" on the scanner says nothing by itself and waits for an answer, 10 s at most. ESC 7 is the good
 * beep, ESC 8 the razz, ESC 4, 5 and 6 a low, medium and high beep, ESC 1 the green light alone
 * (https://www.easymanua.ls/honeywell/xenon-xp-1950g/manual?p=97, https://www.easymanua.ls/honeywell/1900ghd-2/manual?p=98).
 * Datalogic, on RS-232 and USB-COM: B is the good-read tone, F "not on file", E and D switch reading on and off, 0x07 is the
 * good-read tone whatever the beeper is set to (https://manualshive.com/en/manual/datalogic/powerscan-series/4170405?page=397).
 */
export const answerProfiles: readonly AnswerProfile[] = [
  {
    id: 'honeywell-host-ack',
    name: 'Honeywell (Host ACK)',
    words: {
      ok: honeywell('7'),
      already: honeywell('5', '5'),
      hold: honeywell('4', '6'),
      stop: honeywell('8', '8'),
      echo: honeywell('1'),
      opened: '',
      closing: '',
    },
  },
  {
    id: 'datalogic-host-commands',
    name: 'Datalogic (RS-232, USB-COM)',
    words: { ok: 'B', already: 'BB', hold: 'BB', stop: 'F', echo: '', opened: 'E', closing: 'D' },
  },
  {
    id: 'bell',
    name: 'BEL (07)',
    words: {
      ok: '\u0007',
      already: '\u0007\u0007',
      hold: '\u0007\u0007',
      stop: '\u0007\u0007\u0007',
      echo: '',
      opened: '',
      closing: '',
    },
  },
]

/** The profile of this id; null for none, and for one that this version does not know: such a scanner is not answered. */
export function answerProfileOf(id: string | null | undefined): AnswerProfile | null {
  return answerProfiles.find((profile) => profile.id === id) ?? null
}
