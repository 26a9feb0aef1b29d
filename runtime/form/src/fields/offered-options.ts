import type { FieldOption } from '@yibiao/core/form'
import type { OptionSource } from '@yibiao/schemas'

interface Choice {
  readonly options: OptionSource
}

/** What a choice offers: as the kernel says, else as written in the definition (the designer's canvas). */
export function offeredOptions(
  field: Choice,
  offered: readonly FieldOption[] | undefined,
): readonly FieldOption[] {
  if (offered) return offered
  return field.options.type === 'inline' ? field.options.options : []
}
