import { open, type FileHandle } from 'node:fs/promises'
import type { FileKind } from '@yibiao/schemas'
import { readZipEntries, type ZipEntry } from './read-zip-entries.ts'

/** What a file is by its bytes, whatever its name and declared type say. */
export type DetectedFile = { kind: FileKind; mediaType: string }

/** Why a file is not taken. */
export type FileRefusal =
  'unknownKind' | 'damaged' | 'protected' | 'macros' | 'nestedArchive' | 'tooLargeInside'

const mediaTypes: Readonly<Record<Exclude<FileKind, 'cad'>, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

const headBytes = 64 * 1024
/** Decoding more would take a reader's machine down: 50,000 × 50,000 pixels need 10 GB. */
const mostPixels = 100_000_000

/**
 * Reads as much of the file as tells its kind and that opening it harms nobody. Parsers of whole formats are not
 * used on purpose: the bytes come from strangers.
 */
export async function detectFileKind(path: string): Promise<DetectedFile | { refusal: FileRefusal }> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const head = await readAt(file, 0, Math.min(size, headBytes))
    if (startsWith(head, '%PDF-')) return isPdfComplete(file, size)
    if (head.subarray(0, 8).equals(pngSignature)) return judgeImage('png', pngSize(head))
    if (head.length > 3 && head.readUIntBE(0, 3) === 0xffd8ff)
      return judgeImage('jpeg', await jpegSize(file, size))
    if (startsWith(head, 'PK\u0003\u0004')) return judgeArchive(await readZipEntries(file, size))
    if (/^AC10\d\d/.test(head.toString('latin1', 0, 6))) return { kind: 'cad', mediaType: 'image/vnd.dwg' }
    if (/^\s*0\r?\n\s*SECTION\r?\n/.test(head.toString('latin1', 0, 100))) {
      return { kind: 'cad', mediaType: 'image/vnd.dxf' }
    }
    return { refusal: 'unknownKind' }
  } finally {
    await file.close()
  }
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

async function isPdfComplete(
  file: FileHandle,
  size: number,
): Promise<DetectedFile | { refusal: FileRefusal }> {
  const tail = await readAt(file, Math.max(0, size - 2048), Math.min(size, 2048))
  return tail.includes('%%EOF') ? detected('pdf') : { refusal: 'damaged' }
}

type PixelSize = { width: number; height: number } | undefined

function judgeImage(kind: 'png' | 'jpeg', size: PixelSize): DetectedFile | { refusal: FileRefusal } {
  if (size === undefined || size.width === 0 || size.height === 0) return { refusal: 'damaged' }
  return size.width * size.height > mostPixels ? { refusal: 'tooLargeInside' } : detected(kind)
}

function pngSize(head: Buffer): PixelSize {
  if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

/** Walks from segment to segment to the frame header; a camera may put megabytes of previews before it. */
async function jpegSize(file: FileHandle, size: number): Promise<PixelSize> {
  let position = 2
  for (let segments = 0; segments < 1000 && position + 9 < size; segments += 1) {
    const marker = await readAt(file, position, 9)
    if (marker[0] !== 0xff) return undefined
    const code = marker.readUInt8(1)
    if (code === 0xff) {
      position += 1
      continue
    }
    const isFrame = code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc
    if (isFrame) return { height: marker.readUInt16BE(5), width: marker.readUInt16BE(7) }
    const length = marker.readUInt16BE(2)
    if (length < 2) return undefined
    position += 2 + length
  }
  return undefined
}

const mostEntries = 10_000
const mostBytesInside = 1024 * 1024 * 1024
const mostCompression = 200

function judgeArchive(entries: readonly ZipEntry[] | undefined): DetectedFile | { refusal: FileRefusal } {
  if (entries === undefined || entries.length === 0) return { refusal: 'damaged' }
  if (entries.some(entry => entry.isEncrypted)) return { refusal: 'protected' }
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (entries.length > mostEntries || unpacked > mostBytesInside) return { refusal: 'tooLargeInside' }
  if (unpacked > 10 * 1024 * 1024 && unpacked > packed * mostCompression) return { refusal: 'tooLargeInside' }
  const names = new Set(entries.map(entry => entry.name))
  if (entries.some(entry => /(^|\/)vbaProject\.bin$/i.test(entry.name))) return { refusal: 'macros' }
  if (names.has('OFD.xml')) return detected('ofd')
  if (names.has('[Content_Types].xml')) {
    if (names.has('word/document.xml')) return detected('docx')
    if (names.has('xl/workbook.xml')) return detected('xlsx')
    return { refusal: 'unknownKind' }
  }
  if (entries.some(entry => /\.(zip|rar|7z|gz|tar|bz2|xz|jar)$/i.test(entry.name)))
    return { refusal: 'nestedArchive' }
  return detected('zip')
}

function detected(kind: keyof typeof mediaTypes): DetectedFile {
  return { kind, mediaType: mediaTypes[kind] }
}

function startsWith(head: Buffer, text: string): boolean {
  return head.toString('latin1', 0, text.length) === text
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}
