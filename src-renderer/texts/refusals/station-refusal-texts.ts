import { msg } from '@lingui/core/macro'
import type { stationRefusals } from '#shared/contract/refusals/station.ts'
import type { RefusalTexts } from './texts-of.ts'

/** The sentences of refusals of the station itself, its disk and database. */
export const stationRefusalTexts: RefusalTexts<keyof typeof stationRefusals> = {
  SERVICE_STOPPED: () =>
    msg({
      message: 'The station stopped before it could answer. What it answered before is safe on this computer.',
      comment: 'Refusal: the service died during a call',
    }),
  SERVICE_UNAVAILABLE: ({ reason }) => msg({ message: `The station does not run: ${reason}`, comment: 'Refusal' }),
  MALFORMED: ({ what }) =>
    msg({
      message: `Two parts of Tallyman did not understand each other (${what}). Nothing was changed.`,
      comment: 'Refusal: a message that does not fit the contract',
    }),
  UNKNOWN_CALL: ({ name }) =>
    msg({ message: `This version of the station cannot do this yet (${name}).`, comment: 'Refusal' }),
  INTERNAL: ({ report }) =>
    msg({
      message: `Tallyman has a fault and wrote it down under ${report}. What was answered with OK is safe.`,
      comment: 'Refusal: a bug; the placeholder names the log entry',
    }),
  DISK_FULL: ({ path }) =>
    msg({
      message: `The disk is full, so nothing more can be recorded: ${path}`,
      comment: 'Refusal; the placeholder is a folder',
    }),
  DISK_READ_ONLY: ({ path }) =>
    msg({ message: `Tallyman may not write to its folder: ${path}`, comment: 'Refusal; the placeholder is a folder' }),
  DATABASE_NEWER: ({ path, found, known }) =>
    msg({
      message: `The records here were made by a newer Tallyman (version ${found} of the file, this one knows ${known}): ${path}. They were not touched.`,
      comment: 'Start refused',
    }),
  DATABASE_CORRUPT: ({ path, setAside }) =>
    msg({
      message: `The file of records is damaged: ${path}. It was set aside unchanged as ${setAside}.`,
      comment: 'Start refused; both placeholders are paths',
    }),
  DATABASE_IN_USE: ({ path }) =>
    msg({ message: `Another Tallyman on this computer works with these records: ${path}`, comment: 'Start refused' }),
  DATABASE_NOT_OURS: ({ path }) =>
    msg({
      message: `This file does not hold records of Tallyman, so it was not touched: ${path}`,
      comment: 'Start refused',
    }),
  SITE_OF_OTHER_KIND: ({ path, mode }) =>
    mode === 'training'
      ? msg({
          message: `The records at ${path} are those of a training site, and stand in the place of the real one. Nothing was changed.`,
          comment: 'Start refused: files were moved; the placeholder is a path',
        })
      : msg({
          message: `The records at ${path} are those of a real site, and stand in the place of the training site. Nothing was changed.`,
          comment: 'Start refused: files were moved; the placeholder is a path',
        }),
  RUNTIME_UNSUITABLE: ({ reason }) =>
    msg({ message: `Tallyman cannot run its station on this computer: ${reason}`, comment: 'Start refused' }),
}
