import type { PrefillSource } from '@yibiao/schemas'
import type { DataElement } from './data-element.ts'

/** A source that brings an element, and the part of its answer that it is. */
export interface ElementDelivery {
  readonly source: PrefillSource
  /** Expression over `response`. */
  readonly value: string
}

/**
 * The source that brings an element: the verified login before what the party answered earlier, for what is verified is
 * worth more. Licences, registries and interfaces name their parts in their own way: nobody can tell from here.
 */
export function findDelivery(
  sources: readonly PrefillSource[],
  { claim, name }: DataElement,
): ElementDelivery | undefined {
  const account = sources.find(({ connector }) => connector.type === 'account')
  if (account && claim !== undefined) return { source: account, value: `response.${claim}` }
  const earlier = sources.find(({ connector }) => connector.type === 'earlierAnswers')
  return earlier && { source: earlier, value: `response.${name}` }
}
