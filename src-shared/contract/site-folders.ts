import type { Site } from '../domain/site/site.ts'

/** Which of the two sites that one data folder can hold. */
export type SiteMode = Site['mode']

export const siteModes = ['training', 'production'] as const satisfies readonly SiteMode[]

/**
 * Where each site keeps its files, below the data folder: the database with its key, its backups and its attached files,
 * and what people export. The two have nothing in common, so that neither can be taken for the other.
 */
export const siteFolders: Readonly<Record<SiteMode, { readonly records: string; readonly exports: string }>> = {
  training: { records: 'training', exports: 'exports' },
  production: { records: 'site', exports: 'site/exports' },
}
