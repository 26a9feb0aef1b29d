import { createContext, use } from 'react'
import type { SetProperty } from '../document/commands/set-property.ts'
import type { RemovedName } from '../document/mend-removal.ts'
import type { ValueOwner } from '../document/name-uses.ts'

/** Changes values; asks first what takes the place of those that go and are used. `done` is called when it is made. */
export type ChangeValues = (owner: ValueOwner, change: SetProperty, done?: () => void) => void

/** Takes a code table, decision table or question away by the change; asks first what takes its place when it is used. */
export type RemoveName = (name: RemovedName, title: string, change: SetProperty) => void

export const ResolverContext = createContext<
  { readonly change: ChangeValues; readonly remove: RemoveName } | undefined
>(undefined)

/** The act that changes the values of a choice, a code table or a question. */
export function useChangeValues(): ChangeValues {
  return useResolver().change
}

/** The act that takes a code table, a decision table or a question away. */
export function useRemoveName(): RemoveName {
  return useResolver().remove
}

function useResolver() {
  const resolver = use(ResolverContext)
  if (!resolver) throw new Error('the resolver is used outside an open item')
  return resolver
}
