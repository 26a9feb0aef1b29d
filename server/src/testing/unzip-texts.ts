import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive as text, by name (APPNOTE 6.3: stored and deflated ones). */
export function unzipTexts(archive: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const files = new Map<string, string>()
  let entry = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, size] = [bytes.readUInt16LE(entry + 10), bytes.readUInt32LE(entry + 20)]
    const [name, extra, comment] = [28, 30, 32].map(at => bytes.readUInt16LE(entry + at)) as [
      number,
      number,
      number,
    ]
    const local = bytes.readUInt32LE(entry + 42)
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(data, data + size)
    const path = bytes.toString('utf8', entry + 46, entry + 46 + name)
    files.set(path, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'))
    entry += 46 + name + extra + comment
  }
  return files
}
