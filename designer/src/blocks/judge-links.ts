import { isBlockContent, linkedSections } from '@yibiao/core/blocks'
import type { FormDefinition } from '@yibiao/schemas'
import { plainText } from '../document/record-name.ts'
import type { DesignProblem } from '../problems/design-problem.ts'
import type { KnownVersion } from './block-versions.ts'

/** What the links of a form name, by `id/version`; absent while it is being asked for. */
export type LinkedVersions = ReadonlyMap<string, { readonly content: KnownVersion }>

/** The name of a version among what was asked for. */
export function versionName({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}/${version}`
}

/**
 * Linked sections that do not hold what their version of the block holds, or whose version the library does not have: the
 * words of the publish gate, told while designing.
 */
export function judgeLinks(form: FormDefinition, versions: LinkedVersions): DesignProblem[] {
  return linkedSections(form).flatMap(({ section, block, path }): DesignProblem[] => {
    const known = versions.get(versionName(block))
    if (known === undefined) return []
    const params = { section: plainText(section.title), version: block.version }
    const { content } = known
    if (content === undefined) return [{ code: 'item.blockUnknown', path, severity: 'error', params }]
    return isBlockContent(section, content.fields)
      ? []
      : [
          {
            code: 'item.blockChanged',
            path,
            severity: 'error',
            params: { ...params, block: content.name },
          },
        ]
  })
}
