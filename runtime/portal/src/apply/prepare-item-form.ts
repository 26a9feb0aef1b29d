import { type CompiledForm, prepareForm, type PreparedForm } from '@yibiao/core/form'

/**
 * The rules of a version, ready to run. The pattern engine is large and few forms use patterns: it is fetched only
 * for those that do.
 */
export async function prepareItemForm(compiled: Readonly<Record<string, unknown>>): Promise<PreparedForm> {
  const form = compiled['form']
  if (!isCompiledForm(form)) throw new Error('version without a compiled form')
  if (!form.needs.patterns) return prepareForm(form)
  const { createPatternEngine } = await import('@yibiao/core/pattern')
  return prepareForm(form, { patterns: createPatternEngine() })
}

/** The contract leaves `compiled` open: it is the compiler's own output, stored with the version. */
function isCompiledForm(value: unknown): value is CompiledForm {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === 1 && 'needs' in value
  )
}
