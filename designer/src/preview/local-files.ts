import type { AttachmentPort } from '@yibiao/form/services'
import type { AttachmentView } from '@yibiao/schemas'

/** Files of a preview stay in the memory of this page and are gone with it. */
export function createLocalFiles(): AttachmentPort {
  const kept = new Map<string, { view: AttachmentView; address: string }>()
  return {
    async upload({ file, onProgress }) {
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
      onProgress(1)
      return view
    },
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
