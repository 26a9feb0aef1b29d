import { closeSync, fsyncSync, openSync, statSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { statfsSync } from 'node:fs'

const megabyte = 1024 * 1024
const ballastBytes = 64 * megabyte

/**
 * Keeps 64 MB aside. On a full disk the embedded database cannot even open; at start the ballast is dropped when
 * space is short, and laid down again when there is room.
 */
export function keepBallast(folder: string): void {
  const file = join(folder, 'ballast')
  const space = statfsSync(folder)
  const freeBytes = space.bavail * space.bsize
  const exists = statSync(file, { throwIfNoEntry: false })?.size === ballastBytes
  if (exists && freeBytes < ballastBytes) unlinkSync(file)
  if (!exists && freeBytes > 4 * ballastBytes) layDown(file)
}

function layDown(file: string): void {
  const descriptor = openSync(file, 'w', 0o600)
  try {
    const block = Buffer.alloc(megabyte)
    for (let written = 0; written < ballastBytes; written += megabyte) writeSync(descriptor, block)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
