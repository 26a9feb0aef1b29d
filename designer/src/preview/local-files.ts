import { createMemoryQueue, type AttachmentPort } from '@yibiao/form/services'
import type { AttachmentView } from '@yibiao/schemas'

/** Files of a preview stay in the memory of this page and are gone with it. */
export function createLocalFiles(): AttachmentPort {
  const kept = new Map<string, { view: AttachmentView; address: string }>()
  async function store(file: File): Promise<AttachmentView> {
    const bytes = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    const sha256 = [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('')
    const view: AttachmentView = {
      id: crypto.randomUUID(),
      name: file.name,
      mediaType: file.type || 'application/octet-stream',
      size: file.size,
      sha256,
      scan: 'clean',
      uploadedAt: new Date().toISOString(),
    }
    kept.set(view.id, { view, address: URL.createObjectURL(file) })
    return view
  }
  return {
    queue: createMemoryQueue(({ file, name }) => store(new File([file], name, { type: file.type }))),
    upload: ({ file }) => store(file),
    describe: ids => Promise.resolve(ids.flatMap(id => kept.get(id)?.view ?? [])),
    addressOf: id => kept.get(id)?.address ?? '',
    remove(id) {
      const file = kept.get(id)
      if (file) URL.revokeObjectURL(file.address)
      kept.delete(id)
      return Promise.resolve()
    },
  }
}
