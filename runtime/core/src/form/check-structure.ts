import type { Field } from '@yibiao/schemas'
import { compilePattern } from '../pattern/index.ts'
import { createIssueAt } from './create-form-issue.ts'
import { findField, type FieldNode, type FieldTree } from './field-tree.ts'
import { MAX_FIELDS, MAX_NESTING } from './limits.ts'
import { optionsOf } from './rule-texts.ts'
import type { CompileEnvironment, DesignIssue } from './types.ts'

/** Limits, names that must be unique, and references to what stands outside the form. */
export function checkStructure(tree: FieldTree, environment: CompileEnvironment): readonly DesignIssue[] {
  const { fields } = tree
  if (fields.length > MAX_FIELDS) {
    return [createIssueAt('', 'form.tooManyFields', { limit: MAX_FIELDS, actual: fields.length })]
  }
  return [...findDuplicateIds(tree), ...fields.flatMap(node => checkField(node, tree, environment))]
}

function findDuplicateIds({ parts, fields }: FieldTree): readonly DesignIssue[] {
  const seen = new Set<string>()
  const named = [
    ...parts.map(({ part, pointer }) => ({ id: part.id, pointer })),
    ...fields.map(({ field, pointer }) => ({ id: field.id, pointer })),
  ]
  return named.flatMap(({ id, pointer }) => {
    const isNew = !seen.has(id)
    seen.add(id)
    return isNew ? [] : [createIssueAt(`${pointer}/id`, 'form.duplicateId', { id })]
  })
}

function checkField(
  node: FieldNode,
  tree: FieldTree,
  environment: CompileEnvironment,
): readonly DesignIssue[] {
  const { field, pointer, container } = node
  const issues: DesignIssue[] = []
  const siblings = container === null ? tree.top : container.members
  if (node.hasAnswer && siblings.get(field.key) !== node) {
    issues.push(createIssueAt(`${pointer}/key`, 'form.duplicateKey', { key: field.key }))
  }
  if (node.depth > MAX_NESTING) issues.push(createIssueAt(pointer, 'form.tooDeep', { limit: MAX_NESTING }))
  if (field.type === 'repeat' && countRepeats(node) > 2)
    issues.push(createIssueAt(pointer, 'form.nestedRepeats', {}))
  const { replacesMaterial } = field
  if (
    replacesMaterial !== undefined &&
    isMissing(
      replacesMaterial,
      environment.materials?.map(({ key }) => key),
    )
  ) {
    issues.push(
      createIssueAt(`${pointer}/replacesMaterial`, 'form.unknownMaterial', { material: replacesMaterial }),
    )
  }
  return [
    ...issues,
    ...checkOptions(node, tree, environment),
    ...checkColumns(node),
    ...checkPattern(field, pointer),
  ]
}

function checkOptions(
  { field, pointer, container }: FieldNode,
  tree: FieldTree,
  { codeTables, sources }: CompileEnvironment,
): readonly DesignIssue[] {
  if (field.type === 'codeCascade') {
    const { codeTable } = field
    return isMissing(codeTable, codeTables)
      ? [createIssueAt(`${pointer}/codeTable`, 'form.unknownCodeTable', { codeTable })]
      : []
  }
  const options = optionsOf(field)
  switch (options?.type) {
    case 'codeTable': {
      const { codeTable } = options
      return isMissing(codeTable, codeTables)
        ? [createIssueAt(`${pointer}/options/codeTable`, 'form.unknownCodeTable', { codeTable })]
        : []
    }
    case 'source': {
      const { source } = options
      return isMissing(source, sources)
        ? [createIssueAt(`${pointer}/options/source`, 'form.unknownSource', { source })]
        : []
    }
    case 'rows': {
      const repeat = findField(tree, container, options.repeat)
      if (repeat?.field.type !== 'repeat') {
        return [createIssueAt(`${pointer}/options/repeat`, 'form.unknownRepeat', { repeat: options.repeat })]
      }
      return (['value', 'label'] as const).flatMap(column =>
        repeat.members.has(options[column])
          ? []
          : [
              createIssueAt(`${pointer}/options/${column}`, 'form.unknownColumn', {
                column: options[column],
              }),
            ],
      )
    }
    case 'inline':
    case undefined:
      return []
  }
}

function checkColumns({ field, pointer, members }: FieldNode): readonly DesignIssue[] {
  if (field.type !== 'repeat') return []
  const { uniqueBy = [], orderedBy = [] } = field
  const named = [
    ...uniqueBy.flatMap((set, place) =>
      set.map((column, position) => ({ column, path: `${pointer}/uniqueBy/${place}/${position}` })),
    ),
    ...orderedBy.map((column, place) => ({ column, path: `${pointer}/orderedBy/${place}` })),
  ]
  return named.flatMap(({ column, path }) =>
    members.has(column) ? [] : [createIssueAt(path, 'form.unknownColumn', { column })],
  )
}

function checkPattern(field: Field, pointer: string): readonly DesignIssue[] {
  if ((field.type !== 'text' && field.type !== 'licenceNumber') || field.pattern === undefined) return []
  const compiled = compilePattern(field.pattern)
  if (!('code' in compiled)) return []
  const issue = createIssueAt(`${pointer}/pattern`, 'form.invalidPattern', { text: field.pattern })
  return [{ ...issue, params: { ...issue.params, from: compiled.from, to: compiled.to } }]
}

function countRepeats(node: FieldNode): number {
  return node.repeat === null ? 1 : 1 + countRepeats(node.repeat)
}

function isMissing(key: string, known: readonly string[] | undefined): boolean {
  return known !== undefined && !known.includes(key)
}
