import { fetchFormParts } from '@yibiao/form/form'
import { type CompiledForm, prepareForm, type PreparedForm } from '@yibiao/core/form'

/**
 * The rules of a version, ready to run. What few forms use is fetched for those that do: rare field types, functions,
 * and the pattern engine, which is large.
 */
export async function prepareItemForm(compiled: Readonly<Record<string, unknown>>): Promise<PreparedForm> {
  const form = compiled['form']
  if (!isCompiledForm(form)) throw new Error('version without a compiled form')
  await fetchFormParts(form.definition, form.expressions)
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
