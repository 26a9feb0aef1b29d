import type { Field, FormPage } from '@yibiao/schemas'

/** Neighbouring fields of a section that are drawn together. */
export interface FieldRun {
  readonly fields: readonly Field[]
  /** Is drawn with the page; the others wait until they come near. */
  readonly isFirst: boolean
}

/** Fields of a run. */
const runSize = 10

/** How many fields of a page are drawn at once: more than a screen shows. */
const drawnFirst = 20

/** The runs of each section of a page, by id of the section. Only sections that are shown are counted. */
export function fieldRuns(
  page: FormPage,
  sections: ReadonlySet<string>,
): ReadonlyMap<string, readonly FieldRun[]> {
  const runs = new Map<string, readonly FieldRun[]>()
  let drawn = 0
  for (const section of page.sections) {
    if (!sections.has(section.id)) continue
    const own: FieldRun[] = []
    for (let from = 0; from < section.fields.length; from += runSize) {
      const fields = section.fields.slice(from, from + runSize)
      own.push({ fields, isFirst: drawn < drawnFirst })
      drawn += fields.length
    }
    runs.set(section.id, own)
  }
  return runs
}
