import type { MaterialDefinition, MaterialState } from '@yibiao/schemas'

/** How a material stands. */
export type MaterialStanding = 'exempt' | 'uploaded' | 'missing' | 'optional' | 'open'

/** Exempt before uploaded before asked for; `open` when a correction asks for it. */
export function standingOf(
  material: MaterialDefinition,
  state: MaterialState | undefined,
  isOpen: boolean,
): MaterialStanding {
  if (isOpen) return 'open'
  if (state?.exemption) return 'exempt'
  if (state && state.attachments.length > 0) return 'uploaded'
  return material.necessity === 'required' ? 'missing' : 'optional'
}
