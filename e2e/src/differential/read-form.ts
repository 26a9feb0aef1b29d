import { pagesOf, settle } from './fill-form.ts'
import type { MountedForm } from './mount-form.tsx'

/** What an applicant sees of one field. */
export type SeenField = {
  isRequired: boolean
  isLocked: boolean
  problems: { severity: 'error' | 'warning'; text: string }[]
}

/** Every field that the form shows, page by page, by its path; what is not here is not visible. */
export async function readForm(mounted: MountedForm): Promise<Map<string, SeenField>> {
  const seen = new Map<string, SeenField>()
  for (const page of pagesOf(mounted)) {
    page?.click()
    await settle()
    // What is far down comes when the browser has time.
    while (mounted.element.querySelector('.yb-wait')) await settle(20)
    for (const element of mounted.element.querySelectorAll('[data-path]')) {
      seen.set(element.getAttribute('data-path') ?? '', readField(element))
    }
  }
  return seen
}

function readField(element: Element): SeenField {
  const own = (selector: string): Element[] =>
    [...element.querySelectorAll(selector)].filter(inner => inner.closest('[data-path]') === element)
  return {
    // The head of a column says it for the fields of the column.
    isRequired: own('.yb-field__required').some(mark => mark.closest('th') === null),
    isLocked: element.matches('.yb-field--locked') || own('.yb-declaration input:disabled').length > 0,
    problems: own('.yb-field__error, .yb-field__warning').map(problem => ({
      severity: problem.matches('.yb-field__error') ? 'error' : 'warning',
      text: problem.querySelector(':scope > span:last-child')?.textContent ?? '',
    })),
  }
}
