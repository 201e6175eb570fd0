import type { Fact } from '#shared/domain/ledger/fact.ts'
import type { Projection } from './projections.ts'

/** The photos of jobs, open or not. */
export const photosProjection: Projection = {
  name: 'photos',
  tables: ['photo'],
  prepare: (database) => {
    const add = database.prepare(
      'insert into photo (sequence, job, item, sha256, name, bytes, at) values (?, ?, ?, ?, ?, ?, ?)',
    )
    const remove = database.prepare('delete from photo where job = ? and item is ? and sha256 = ?')
    return ({ body, sequence, at }: Fact) => {
      switch (body.kind) {
        case 'photo.added': {
          const { of, file } = body.photo
          add.run(sequence, body.job, of, file.sha256, file.name, file.bytes, at)
          return
        }
        case 'photo.removed':
          remove.run(body.job, body.of, body.sha256)
          return
        default:
          return
      }
    }
  },
}
