import { linkedSections } from '@yibiao/core/blocks'
import { useEffect, useMemo, useState } from 'react'
import type { Records } from '../document/records.ts'
import { toDefinition } from '../document/to-definition.ts'
import type { DesignProblem } from '../problems/design-problem.ts'
import { readBlockVersion } from './block-versions.ts'
import { judgeLinks, versionName, type LinkedVersions } from './judge-links.ts'

/** What is wrong with the links of an item; a link that cannot be asked about now is not accused. */
export function useLinkProblems(records: Records): readonly DesignProblem[] {
  const { form } = toDefinition(records)
  const [versions, setVersions] = useState<LinkedVersions>(new Map())
  const wanted = useMemo(
    () => [...new Set(linkedSections(form).map(({ block }) => versionName(block)))].toSorted().join(' '),
    [form],
  )
  useEffect(() => {
    let isCurrent = true
    for (const name of wanted.split(' ').filter(each => each !== '')) {
      const [id = '', version] = name.split('/')
      readBlockVersion(id, Number(version)).then(
        content => {
          if (isCurrent) setVersions(known => new Map(known).set(name, { content }))
        },
        // Nothing is said while the library cannot be reached; publishing asks again.
        () => undefined,
      )
    }
    return () => {
      isCurrent = false
    }
  }, [wanted])
  return useMemo(() => judgeLinks(form, versions), [form, versions])
}
