import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { FiledBy, ReportableActKind, ReportKind } from '#shared/domain/reports/report.ts'

/** Each report by its name, what it tells whom, and what is said when it is late. */
export const reportWords: Readonly<
  Record<
    ReportKind,
    { readonly name: MessageDescriptor; readonly tells: MessageDescriptor; readonly overdue: MessageDescriptor }
  >
> = {
  nmvsSample: {
    name: msg({ message: 'Verification system: sample', comment: 'Name of a report: status in the national system' }),
    tells: msg({
      message: 'The national medicines verification system sets the packs to “sample”.',
      comment: 'What a report tells whom',
    }),
    overdue: msg({
      message: 'The verification system is to hear of samples, and nobody confirmed that it has.',
      comment: 'Needs attention',
    }),
  },
  nmvsDestroyed: {
    name: msg({
      message: 'Verification system: destroyed',
      comment: 'Name of a report: status in the national system',
    }),
    tells: msg({
      message: 'The national medicines verification system sets the packs to “destroyed”.',
      comment: 'What a report tells whom',
    }),
    overdue: msg({
      message: 'The verification system is to hear of a destruction, and nobody confirmed that it has.',
      comment: 'Needs attention',
    }),
  },
  nmvsOutOfUse: {
    name: msg({
      message: 'Verification system: out of use',
      comment: 'Name of a report: status in the national system',
    }),
    tells: msg({
      message: 'The national medicines verification system takes the packs out of use, for the reason recorded.',
      comment: 'What a report tells whom',
    }),
    overdue: msg({
      message: 'The verification system is to hear of packs out of use, and nobody confirmed that it has.',
      comment: 'Needs attention',
    }),
  },
  mdlp552: {
    name: msg({ message: 'MDLP 552', comment: 'Name of a report of the Russian system; stays as it is' }),
    tells: msg({
      message: 'The Russian monitoring system hears that the packs leave circulation.',
      comment: 'What a report tells whom',
    }),
    overdue: msg({ message: 'Report MDLP 552 is late.', comment: 'Needs attention' }),
  },
  mdlp542: {
    name: msg({ message: 'MDLP 542', comment: 'Name of a report of the Russian system; stays as it is' }),
    tells: msg({
      message: 'The Russian monitoring system hears that the packs are destroyed.',
      comment: 'What a report tells whom',
    }),
    overdue: msg({ message: 'Report MDLP 542 is late.', comment: 'Needs attention' }),
  },
  mdlp913: {
    name: msg({ message: 'MDLP 913', comment: 'Name of a report of the Russian system; stays as it is' }),
    tells: msg({
      message: 'The Russian monitoring system hears what came out of a container.',
      comment: 'What a report tells whom',
    }),
    overdue: msg({ message: 'Report MDLP 913 is late.', comment: 'Needs attention' }),
  },
  deaForm41: {
    name: msg({ message: 'DEA Form 41', comment: 'Name of a form of the United States; stays as it is' }),
    tells: msg({
      message: 'The record of a destroyed controlled substance, kept for the drug enforcement authority.',
      comment: 'What a report tells whom',
    }),
    overdue: msg({ message: 'DEA Form 41 is not on record yet.', comment: 'Needs attention' }),
  },
}

/** Who files a report. */
export const filedByTexts: Readonly<Record<FiledBy, MessageDescriptor>> = {
  network: msg({ message: 'The network files it once it has our message.', comment: 'Who files a report' }),
  networkOrSite: msg({
    message: 'The network files it where that is arranged; otherwise file it yourself.',
    comment: 'Who files a report',
  }),
  site: msg({ message: 'File it yourself.', comment: 'Who files a report' }),
}

/** What is reported. */
export const reportableActWords: Readonly<Record<ReportableActKind, MessageDescriptor>> = {
  sampling: msg({ message: 'Sampling', comment: 'What is reported to an authority' }),
  destruction: msg({ message: 'Destruction', comment: 'What is reported to an authority' }),
  decommission: msg({ message: 'Taken out of use', comment: 'What is reported to an authority' }),
}
