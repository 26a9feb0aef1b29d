import type { FileKind } from '@yibiao/schemas'

const zip = [0x50, 0x4b, 0x03, 0x04]

/** How files of a kind begin. CAD drawings begin in several ways: the server alone judges those. */
const heads: Readonly<Record<Exclude<FileKind, 'cad'>, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  ofd: zip,
  docx: zip,
  xlsx: zip,
  zip,
}

/** Whether a file can be what its name says, by its first bytes. The server judges all of it. */
export async function beginsAs(file: Blob, kinds: readonly FileKind[]): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  return kinds.some(kind => kind === 'cad' || heads[kind].every((byte, index) => head[index] === byte))
}

/** A photograph as phones of one maker keep it: `ftyp` with one of its brands. */
export async function isHeic(file: Blob): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer())
  return /^ftyp(?:heic|heix|hevc|mif1|msf1)$/.test(head)
}
