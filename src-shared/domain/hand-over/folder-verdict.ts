import type { DeliveryVerdict, DeliveryTrouble } from './delivery.ts'

const troubles: Readonly<Record<string, DeliveryTrouble>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
}

/** What an error of a file system in the watched folder means: all of them pass once somebody mends the folder or the drive. */
export function folderVerdict(code: string, said: string): Extract<DeliveryVerdict, { kind: 'tryLater' }> {
  return { kind: 'tryLater', because: troubles[code] ?? 'folderGone', said, notBefore: null }
}
