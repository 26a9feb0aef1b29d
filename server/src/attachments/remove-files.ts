import type { Context } from '../context/context.ts'
import { attachmentPorts } from './ports.ts'

/** After the commit: bytes that no row names any more. */
export async function removeFiles(context: Context, keys: readonly string[]): Promise<void> {
  const { store } = attachmentPorts(context.config)
  for (const key of keys) await store.remove(key)
}
