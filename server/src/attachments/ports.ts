import { createFileStore, type FileStore } from './file-store.ts'
import { contentCheckOnly, type Scanner } from './scanner.ts'
import type { Config } from '../config/config.ts'

export type AttachmentPorts = { store: FileStore; scanner: Scanner }

/** Where files go and who scans them on this installation: the data folder, and the check of their content. */
export function attachmentPorts(config: Config): AttachmentPorts {
  return { store: createFileStore(config.dataFolder), scanner: contentCheckOnly }
}
