import type { Choice } from './entries.tsx'

/** Values and their words from a catalogue as choices. */
export function choicesOf(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}
