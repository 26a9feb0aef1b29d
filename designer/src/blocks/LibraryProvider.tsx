import type { SessionView } from '@yibiao/schemas'
import { useMemo, type ReactNode } from 'react'
import { blocksApi } from '../api/blocks-api.ts'
import { useLoaded } from '../api/use-loaded.ts'
import { LibraryContext, mayShareBlocks } from './library-context.ts'

/** Asks for the library once for everything inside. */
export function LibraryProvider({
  session,
  children,
}: {
  readonly session: SessionView
  readonly children: ReactNode
}) {
  const [blocks, reload] = useLoaded(blocksApi.list)
  const mayShare = mayShareBlocks(session)
  const library = useMemo(() => ({ blocks, reload, mayShare }), [blocks, reload, mayShare])
  return <LibraryContext value={library}>{children}</LibraryContext>
}
