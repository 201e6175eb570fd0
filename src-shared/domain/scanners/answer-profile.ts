/** What is sent to a scanner: the four answers to a scan, and three words that answer nothing. */
export const scannerWords = ['ok', 'already', 'hold', 'stop', 'echo', 'opened', 'closing'] as const

/**
 * `echo` is for a second reading within one trigger pull, which gets no answer: it lets a scanner go on that waits for one.
 * `opened` is said when the port was opened; `closing` when it is closed by us, so that a scan that nobody records is not
 * taken for one that was.
 */
export type ScannerWord = (typeof scannerWords)[number]

/** The words that a person at the scanner hears as an answer. */
export type HeardWord = Extract<ScannerWord, 'ok' | 'already' | 'hold' | 'stop'>

/** How scanners of one make are answered. It is data: ours stand in answer-profiles.json, and a site brings its own as a file. */
export type AnswerProfile = {
  /** As settings and the ledger name it; never given to another make. */
  readonly id: string
  /** The make and what its manual calls this; names are not translated. */
  readonly name: string
  /** The characters to send, each one byte; empty where the make has nothing for it. */
  readonly words: Readonly<Record<ScannerWord, string>>
  /** What should be heard, in the words of whoever wrote the profile; null where they did not say. */
  readonly heard: Readonly<Record<HeardWord, string>> | null
}
