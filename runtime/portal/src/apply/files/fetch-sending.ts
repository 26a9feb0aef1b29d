import { fieldTypesOf } from '@yibiao/core/form'
import type { PublishedDefinition } from '../../items/published-definition.ts'
import type * as sending from './sending.ts'

/** The parts that send files. */
export type Sending = typeof sending

const fileTypes = ['upload', 'image', 'signature', 'declaration'] as const

/**
 * Fetches what sends files, for items that take some. With the draft, not with the first file: by then the connection
 * may be gone.
 */
export async function fetchSending(definition: PublishedDefinition): Promise<Sending | undefined> {
  const types = fieldTypesOf(definition.form)
  const takesFiles = definition.materials.length > 0 || fileTypes.some(type => types.has(type))
  return takesFiles ? import('./sending.ts') : undefined
}
