import type { CallInput, CallOutput } from '#shared/contract/calls.ts'
import { bytesOfPart } from '#shared/contract/calls/file-calls.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { signedIn } from '../people/signed-in.ts'
import type { Workplace } from '../workplace.ts'

type Attach = (part: CallInput<'files.attach'>) => Result<CallOutput<'files.attach'>, Refusal>

/**
 * Takes files in. A file comes in parts, one file at a time; a first part begins anew, whatever came before. It is on the disk
 * under its hash before anybody is told that hash, and belongs to nothing until an act names it.
 */
export function fileTaker(workplace: Pick<Workplace, 'people' | 'files'>): Attach {
  let underWay: { readonly name: string; readonly parts: number; readonly taken: Buffer[] } | null = null

  return ({ name, part, parts, base64 }) => {
    const person = signedIn(workplace, 'workOnTheFloor')
    if (!person.ok) return person
    if (part === 0) underWay = { name, parts, taken: [] }
    if (underWay === null || underWay.name !== name || underWay.parts !== parts || underWay.taken.length !== part) {
      underWay = null
      return err(refuse('IMPORT_OUT_OF_STEP', {}))
    }
    underWay.taken.push(Buffer.from(base64, 'base64'))
    if (underWay.taken.length < parts) return ok({ file: null })
    const whole = Buffer.concat(underWay.taken)
    underWay = null
    return ok({ file: workplace.files.keep(whole, name) })
  }
}

/** A part of an attached file. One that is missing or was changed is refused whole: half of it says nothing. */
export function readFilePart(
  { files, people }: Pick<Workplace, 'people' | 'files'>,
  { file, part }: CallInput<'files.read'>,
): Result<CallOutput<'files.read'>, Refusal> {
  const person = signedIn({ people }, null)
  if (!person.ok) return person
  const found = files.read(file)
  if (!found.ok) return err(refuse('FILE_NOT_WHOLE', { because: found.error, file }))
  const bytes = found.value.subarray(part * bytesOfPart, (part + 1) * bytesOfPart)
  return ok({ base64: bytes.toString('base64'), parts: Math.max(1, Math.ceil(found.value.length / bytesOfPart)) })
}
