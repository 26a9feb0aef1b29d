import type { MaterialDefinition, MaterialState } from '@yibiao/schemas'

/** Materials of a case that come on paper: those asked for that nothing stands in for. */
export function papersToHandIn(
  states: readonly MaterialState[],
  materials: readonly MaterialDefinition[],
): MaterialDefinition[] {
  const asked = new Set(
    states.flatMap(({ material, exemption }) => (exemption === undefined ? [material] : [])),
  )
  return materials.filter(({ key, form }) => asked.has(key) && form !== 'electronic')
}
