import type { FileHandle } from 'node:fs/promises'

export type ZipEntry = { name: string; size: number; compressedSize: number; isEncrypted: boolean }

const endRecordBytes = 22
const longestComment = 65_535
/** A directory of 10,000 entries with names of 200 bytes. */
const mostDirectoryBytes = 8 * 1024 * 1024

/**
 * The directory of an archive, without unpacking anything.
 * @returns undefined when it is damaged, spread over several files, or its entries overlap
 */
export async function readZipEntries(file: FileHandle, size: number): Promise<ZipEntry[] | undefined> {
  const tailLength = Math.min(size, endRecordBytes + longestComment)
  const tail = await readAt(file, size - tailLength, tailLength)
  const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || tail.length - end < endRecordBytes) return undefined
  const count = tail.readUInt16LE(end + 10)
  const directoryBytes = tail.readUInt32LE(end + 12)
  const directoryOffset = tail.readUInt32LE(end + 16)
  const isSplit = tail.readUInt16LE(end + 4) !== 0 || tail.readUInt16LE(end + 8) !== count
  if (isSplit || directoryBytes > mostDirectoryBytes || directoryOffset + directoryBytes > size)
    return undefined
  const entries = readDirectory(await readAt(file, directoryOffset, directoryBytes), count)
  if (entries === undefined) return undefined
  // Entries that share bytes are how a small file unpacks to a huge one.
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
  return packed > directoryOffset ? undefined : entries
}

function readDirectory(directory: Buffer, count: number): ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let position = 0
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > directory.length || directory.readUInt32LE(position) !== 0x02014b50) return undefined
    const nameLength = directory.readUInt16LE(position + 28)
    const extraLength = directory.readUInt16LE(position + 30)
    const commentLength = directory.readUInt16LE(position + 32)
    entries.push({
      name: directory.toString('utf8', position + 46, position + 46 + nameLength),
      size: directory.readUInt32LE(position + 24),
      compressedSize: directory.readUInt32LE(position + 20),
      isEncrypted: (directory.readUInt16LE(position + 8) & 1) === 1,
    })
    position += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}
