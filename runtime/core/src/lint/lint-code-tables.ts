import type { CodeTableDefinition, ItemDefinition } from '@yibiao/schemas'
import { localize } from '../fields/index.ts'
import type { DesignIssue } from '../form/types.ts'
import { createLint } from './create-lint.ts'
import { findDuplicates } from './find-duplicates.ts'

/** Code tables of the item: each code once and with a name, every parent in the table, no entry above itself. */
export function lintCodeTables({ codeTables = [] }: ItemDefinition): readonly DesignIssue[] {
  return [
    ...findDuplicates(codeTables, '/codeTables'),
    ...codeTables.flatMap((table, index) => lintRows(table, `/codeTables/${index}/rows`)),
  ]
}

function lintRows({ rows }: CodeTableDefinition, path: string): DesignIssue[] {
  const parents = new Map(rows.map(({ code, parent }) => [code, parent]))
  const above = createClimb(parents)
  const seen = new Set<string>()
  return rows.flatMap(({ code, label, parent }, index) => {
    const here = `${path}/${index}`
    const issues: DesignIssue[] = []
    if (seen.has(code)) issues.push(createLint(`${here}/code`, 'codeTable.duplicateCode', { code }))
    seen.add(code)
    if (localize(label, 'zh-CN').trim() === '') {
      issues.push(createLint(`${here}/label`, 'codeTable.labelMissing', { code }))
    }
    if (parent !== undefined && !parents.has(parent)) {
      issues.push(createLint(`${here}/parent`, 'codeTable.unknownParent', { parent }))
    } else if (parent !== undefined && above(code) === 'circle') {
      issues.push(createLint(`${here}/parent`, 'codeTable.circle', { code }))
    }
    return issues
  })
}

/** Whether going from parent to parent ends; every code is walked once, so that long tables stay quick. */
function createClimb(parents: ReadonlyMap<string, string | undefined>): (code: string) => 'end' | 'circle' {
  const known = new Map<string, 'end' | 'circle'>()
  return code => {
    const way = new Set<string>()
    let at: string | undefined = code
    while (at !== undefined && !known.has(at) && !way.has(at)) {
      way.add(at)
      at = parents.get(at)
    }
    const verdict = at === undefined ? 'end' : (known.get(at) ?? 'circle')
    for (const each of way) known.set(each, verdict)
    return verdict
  }
}
