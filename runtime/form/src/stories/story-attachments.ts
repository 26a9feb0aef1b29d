import type { AttachmentView } from '@yibiao/schemas'
import type { AttachmentPort } from '../services/attachment-port.ts'
import { createMemoryQueue } from '../services/memory-queue.ts'

const picture =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><rect width="120" height="120" fill="#dfe7f2"/><path d="M0 90 40 50l25 25 20-15 35 30v30H0z" fill="#8aa7cc"/><circle cx="88" cy="32" r="12" fill="#fff"/></svg>',
  )

const stored: readonly AttachmentView[] = [
  file('00000000-0000-4000-8000-000000000001', '房屋租赁合同.pdf', 'application/pdf', 'clean'),
  file('00000000-0000-4000-8000-000000000002', '经营场所平面图.jpg', 'image/jpeg', 'pending'),
]

/** Names of files are the applicant's own words. */
export const storyFileNames: readonly string[] = stored.map(({ name }) => name)

/** Keeps files in memory. A file whose name contains “断网” does not arrive the first time. */
export function createStoryAttachments(): AttachmentPort {
  const files = new Map(stored.map(attachment => [attachment.id, attachment]))
  const refused = new Set<string>()
  let last = 0
  const store = (name: string, given: Blob): AttachmentView => {
    last += 1
    const id = `00000000-0000-4000-9000-${String(last).padStart(12, '0')}`
    const attachment = { ...file(id, name, given.type, 'clean'), size: given.size }
    files.set(id, attachment)
    return attachment
  }
  return {
    queue: createMemoryQueue(async ({ name, file: given }, { onState, signal }) => {
      onState('sending', 0.5)
      await new Promise(resolve => setTimeout(resolve, 20))
      signal.throwIfAborted()
      if (name.includes('断网') && !refused.has(name)) {
        refused.add(name)
        throw new Error('The network is down.')
      }
      onState('checking', 1)
      return store(name, given)
    }),
    upload: async ({ file: given }) => store(given.name, given),
    async describe(ids) {
      return ids.flatMap(id => files.get(id) ?? [])
    },
    addressOf: () => picture,
    async remove(id) {
      files.delete(id)
    },
  }
}

function file(id: string, name: string, mediaType: string, scan: AttachmentView['scan']): AttachmentView {
  return {
    id,
    name,
    mediaType,
    size: 348_160,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    scan,
    uploadedAt: '2026-03-04T08:20:00Z',
  }
}
