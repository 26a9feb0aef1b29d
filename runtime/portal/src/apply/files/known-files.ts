import type { AttachmentView } from '@yibiao/schemas'

/** Files this page has heard of, by id; a file stays known after it was taken away, so that undoing finds it. */
export type KnownFiles = {
  add: (file: AttachmentView) => void
  find: (id: string) => AttachmentView | undefined
  all: () => readonly AttachmentView[]
}

export function createKnownFiles(): KnownFiles {
  const files = new Map<string, AttachmentView>()
  return {
    add: file => void files.set(file.id, file),
    find: id => files.get(id),
    all: () => [...files.values()],
  }
}
