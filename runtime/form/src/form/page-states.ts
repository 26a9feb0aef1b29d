import type { FormPage } from '@yibiao/schemas'
import type { FillerStore } from './filler-store.ts'
import { placeOf, type FormIndex } from './form-index.ts'

/** One page as the list of pages shows it. */
export interface PageState {
  readonly page: FormPage
  /** Problems of severity error shown now. */
  readonly problems: number
}

/** Pages and sections shown now, and how the pages stand. */
export interface Outline {
  readonly pages: readonly PageState[]
  readonly sections: ReadonlySet<string>
}

/** The outline; sections without a visible field are not shown. */
export function outlineOf(store: FillerStore, index: FormIndex): Outline {
  const { parts, fields } = store.now()
  const errors = store.problems().filter(issue => issue.severity === 'error')
  const byPage = Map.groupBy(errors, issue => placeOf(index, issue.path)?.page.id)
  const shownPages = store.form.compiled.definition.pages.filter(page => parts.get(page.id)?.isVisible)
  const shownSections = shownPages
    .flatMap(page => page.sections)
    .filter(
      section =>
        parts.get(section.id)?.isVisible &&
        section.fields.some(field => fields.get(`/${field.key}`)?.isVisible),
    )
  return {
    pages: shownPages.map(page => ({ page, problems: byPage.get(page.id)?.length ?? 0 })),
    sections: new Set(shownSections.map(section => section.id)),
  }
}

/** Whether two outlines look the same. */
export function isSameOutline(a: Outline, b: Outline): boolean {
  return (
    a.pages.length === b.pages.length &&
    a.pages.every(
      ({ page, problems }, at) => page === b.pages[at]?.page && problems === b.pages[at].problems,
    ) &&
    a.sections.size === b.sections.size &&
    [...a.sections].every(id => b.sections.has(id))
  )
}
