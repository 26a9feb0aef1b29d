import { messageOf } from '@yibiao/core/messages/applicant'
import type { Field, Issue } from '@yibiao/schemas'
import { useCallback } from 'react'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'

/** Says what is wrong in the reader's language: the designer's own words where there are any. */
export function useIssueText(): (issue: Issue, field: Field) => string {
  const { locale, texts } = useFormServices()
  return useCallback(
    (issue, field) => messageOf(issue, texts.kernel, { label: localise(field.label, locale) }),
    [locale, texts],
  )
}
