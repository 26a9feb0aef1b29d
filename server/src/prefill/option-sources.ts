import type { CompiledForm } from '@yibiao/core/form'
import type { ItemDefinition } from '@yibiao/schemas'

/**
 * Keys of the sources that options are taken from and whose answers an applicant may see. A source that is only
 * compared with what was typed answers "matches" or "differs" and nothing more: its response stays here.
 */
export function optionSources(
  { prefill }: Pick<ItemDefinition, 'prefill'>,
  form: Pick<CompiledForm, 'needs'>,
): ReadonlySet<string> {
  const named = new Set(form.needs.sources)
  return new Set(
    prefill.sources
      .filter(({ key, isPublic }) => {
        const mappings = prefill.mappings.filter(({ source }) => source === key)
        const isOnlyCompared = mappings.length > 0 && mappings.every(({ mode }) => mode === 'verify')
        return named.has(key) && (isPublic === true || !isOnlyCompared)
      })
      .map(({ key }) => key),
  )
}
