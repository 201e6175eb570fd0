import { crc32 } from 'node:zlib'

type ZippedFile = { readonly name: string; readonly content: Buffer; readonly mode: number }

const madeOnUnix = 0x03_14

/** The fields that a file's own header and its line in the directory share (APPNOTE.TXT, sections 4.3.7 and 4.3.12). */
function sharedFields({ name, content }: ZippedFile): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt32LE(crc32(content), 10)
  fields.writeUInt32LE(content.length, 14)
  fields.writeUInt32LE(content.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}

/** A zip archive with files stored as they are. */
export function zipOf(files: readonly ZippedFile[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const name = Buffer.from(file.name)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), sharedFields(file), name, file.content])
    const line = Buffer.alloc(46)
    line.write('PK\x01\x02', 0, 'latin1')
    line.writeUInt16LE(madeOnUnix, 4)
    sharedFields(file).copy(line, 6)
    line.writeUInt32LE((0o100000 | file.mode) * 0x1_00_00, 38)
    line.writeUInt32LE(offset, 42)
    bodies.push(body)
    directory.push(line, name)
    offset += body.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}
