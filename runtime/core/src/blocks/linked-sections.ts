import type { BlockLink, FormDefinition, FormSection } from '@yibiao/schemas'

/** A section that links a block, with the JSON Pointer to it from the item. */
export interface LinkedSection {
  readonly section: FormSection
  readonly block: BlockLink
  readonly path: string
}

/** The sections of a form that link a block, in order. */
export function linkedSections(form: FormDefinition): LinkedSection[] {
  return form.pages.flatMap((page, pageIndex) =>
    page.sections.flatMap((section, index) =>
      section.block === undefined
        ? []
        : [
            {
              section,
              block: section.block,
              path: `/form/pages/${pageIndex}/sections/${index}`,
            },
          ],
    ),
  )
}
