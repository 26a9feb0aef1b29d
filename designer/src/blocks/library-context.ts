import type { BlockSummary, SessionView } from '@yibiao/schemas'
import { createContext, use } from 'react'
import type { Loaded } from '../api/use-loaded.ts'

/** The library of field groups while an item is open. */
export interface Library {
  readonly blocks: Loaded<readonly BlockSummary[]>
  /** After something was saved into it. */
  readonly reload: () => void
  /** Whether the person may share blocks with every department. */
  readonly mayShare: boolean
}

/** Nothing where there is no item to put blocks into, e.g. while a block itself is edited. */
export const LibraryContext = createContext<Library | undefined>(undefined)

export function useLibrary(): Library | undefined {
  return use(LibraryContext)
}

/** The block with the id, when the library is there and has it. */
export function useBlock(id: string | undefined): BlockSummary | undefined {
  const blocks = useLibrary()?.blocks
  return blocks?.state === 'ready' ? blocks.value.find(block => block.id === id) : undefined
}

/** Implementers look after what every department uses. */
export function mayShareBlocks({ departmentId, memberships }: SessionView): boolean {
  const own = memberships.find(membership => membership.departmentId === departmentId)
  return own?.roles.includes('implementer') ?? false
}
