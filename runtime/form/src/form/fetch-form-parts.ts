import { fetchLooks } from '#looks'
import type { Expression } from '@yibiao/core/expression'
import { fetchFormParts as fetchKernelParts, fieldTypesOf } from '@yibiao/core/form'
import type { FormDefinition } from '@yibiao/schemas'

/** Fetches what a form needs and this page does not have yet: meanings and looks of its field types, and functions. */
export async function fetchFormParts(
  definition: FormDefinition,
  expressions: readonly Expression[] = [],
): Promise<void> {
  await Promise.all([fetchKernelParts(definition, expressions), fetchLooks(fieldTypesOf(definition))])
}
