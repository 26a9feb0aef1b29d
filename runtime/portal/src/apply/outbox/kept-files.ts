import type { AttachmentTarget } from '../files/attachment-target.ts'
import type { DeviceStore } from './device-store.ts'
import { isRecord } from './kept-shapes.ts'

/** A file the server does not have yet. */
export type KeptFile = { id: string; target: AttachmentTarget; name: string; file: Blob }

type Label = { target: AttachmentTarget; name: string; mediaType: string }

/** Files of one draft that the device keeps until they are uploaded. */
export type KeptFiles = {
  keep: (file: KeptFile, keptAt: number) => Promise<void>
  drop: (id: string) => Promise<void>
  list: () => Promise<readonly KeptFile[]>
}

/** A record is the length of its label, the label as JSON, and the bytes of the file. */
export function keepFiles(store: DeviceStore, draftId: string): KeptFiles {
  return {
    keep: async ({ id, target, name, file }, keptAt) => {
      const label: Label = { target, name, mediaType: file.type }
      await store.keep(
        { id, draftId, kind: 'file', keptAt },
        join(label, new Uint8Array(await file.arrayBuffer())),
      )
    },
    drop: id => store.drop(id),
    list: async () => {
      const kept = await store.read(draftId, 'file')
      return kept.flatMap(({ record, bytes }) => {
        const parts = split(bytes)
        if (parts === undefined) return []
        const { target, name, mediaType } = parts.label
        return [{ id: record.id, target, name, file: new Blob([parts.content], { type: mediaType }) }]
      })
    },
  }
}

function join(label: Label, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify(label))
  const bytes = new Uint8Array(4 + head.length + content.length)
  new DataView(bytes.buffer).setUint32(0, head.length)
  bytes.set(head, 4)
  bytes.set(content, 4 + head.length)
  return bytes
}

function split(
  bytes: Uint8Array<ArrayBuffer>,
): { label: Label; content: Uint8Array<ArrayBuffer> } | undefined {
  if (bytes.length < 4) return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const label: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)))
  return isLabel(label) ? { label, content: bytes.slice(4 + length) } : undefined
}

function isLabel(value: unknown): value is Label {
  return (
    isRecord(value) &&
    typeof value['target'] === 'object' &&
    typeof value['name'] === 'string' &&
    typeof value['mediaType'] === 'string'
  )
}
