import { fetchFormParts } from '@yibiao/form/form'
import { FormReader } from '@yibiao/form/reader'
import { createCodeTableReader, fieldTypesOf } from '@yibiao/core/form'
import { Skeleton } from '@yibiao/form/components'
import { FormServicesProvider } from '@yibiao/form/services'
import type { CaseView, CodeTableDefinition, FormDefinition } from '@yibiao/schemas'
import { type ReactNode, useCallback, useMemo } from 'react'
import { attachedFiles } from '../apply/attached-files.ts'
import { createReadingPort } from '../apply/files/reading-port.ts'
import { regionSource } from '../apply/region-source.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { caseFormOf } from './case-form.ts'

/** The answers of a case as they were judged, in the version they were given on. */
export function SubmittedForm({
  view,
  headingLevel = 3,
}: {
  view: CaseView
  headingLevel?: 2 | 3
}): ReactNode {
  const form = useMemo(() => formOf(view), [view])
  const services = useMemo(
    () => ({
      regions: regionSource,
      attachments: createReadingPort(attachedFiles(view)),
      codeTables: createCodeTableReader(form.codeTables),
    }),
    [view, form],
  )
  const types = [...fieldTypesOf(form.definition)].join(' ')
  const load = useCallback(
    () => fetchFormParts(form.definition),
    // The definition is a new object with every answer of the server; only its types decide what is to be fetched.
    // oxlint-disable-next-line react/exhaustive-deps
    [types],
  )
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={8} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return (
    <FormServicesProvider {...services}>
      <FormReader
        definition={form.definition}
        answers={view.answers}
        visibility={form.visibility}
        provenance={view.provenance}
        headingLevel={headingLevel}
      />
    </FormServicesProvider>
  )
}

type ReadForm = {
  definition: FormDefinition
  codeTables: readonly CodeTableDefinition[]
  visibility: Readonly<Record<string, boolean>>
}

/** Fields the reader may not see are taken out as if they had not been visible. */
function formOf(view: CaseView): ReadForm {
  const { hiddenFields, visibility } = view
  const definition = caseFormOf(view)
  const hidden = new Set(hiddenFields)
  const fields = definition.form.pages.flatMap(page => page.sections.flatMap(section => section.fields))
  const closed = fields.filter(field => hidden.has(field.id)).map(field => [`/${field.key}`, false])
  return {
    definition: definition.form,
    codeTables: definition.codeTables ?? [],
    visibility: { ...visibility, ...Object.fromEntries(closed) },
  }
}
