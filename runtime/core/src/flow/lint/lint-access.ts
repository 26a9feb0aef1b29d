import type { Field, ItemDefinition } from '@yibiao/schemas'
import { editableFieldIds } from '../../form/field-access.ts'
import { indexFields, type FieldNode } from '../../form/field-tree.ts'
import { isOfficial } from '../../form/official-fields.ts'
import type { DesignIssue } from '../../form/types.ts'
import { listPlaces } from '../flow-tree.ts'
import { createFlowIssue } from './create-flow-issue.ts'

/** Files have no way into a case after its submission. */
const holdsFiles = new Set<Field['type']>(['upload', 'image', 'signature', 'declaration'])

/** What steps let officers write, and whether somebody can fill in what is theirs. */
export function lintAccess(item: ItemDefinition): readonly DesignIssue[] {
  const tree = indexFields(item.form)
  const steps = listPlaces(item.flow.steps)
  const written = new Set<string>()
  const issues = steps.flatMap(({ step, path }) => {
    if (step.type === 'consultation' || step.type === 'screening') {
      return editableFieldIds(item.form, step.access).length === 0
        ? []
        : [createFlowIssue(`${path}/access`, 'flow.consultedWrites', { step: step.key })]
    }
    if (step.type !== 'userTask' || step.access === undefined) return []
    for (const id of editableFieldIds(item.form, step.access)) written.add(id)
    return Object.entries(step.access.fields ?? {}).flatMap(([id, access]) => {
      const field = tree.byId.get(id)?.field
      return isWriting(access) && field !== undefined && holdsFiles.has(field.type)
        ? [
            createFlowIssue(`${path}/access/fields/${id}`, 'flow.fileNotWritable', {
              step: step.key,
              field: field.key,
            }),
          ]
        : []
    })
  })
  return [...issues, ...tree.fields.flatMap(node => lintOfficial(node, written))]
}

function isWriting(access: string): boolean {
  return access === 'edit' || access === 'required'
}

function lintOfficial(node: FieldNode, written: ReadonlySet<string>): readonly DesignIssue[] {
  if (!isOfficial(node) || !node.hasAnswer) return []
  const { field, repeat } = node
  if (repeat !== null && !isOfficial(repeat)) return [about(node, 'flow.officialInRow')]
  if (isOfficial(node.container) || field.calculate !== undefined || field.type === 'calculated') return []
  if (holdsFiles.has(field.type)) return [about(node, 'flow.officialFile')]
  const isWritten =
    written.has(field.id) || [...node.members.values()].some(member => written.has(member.field.id))
  return isWritten ? [] : [about(node, 'flow.officialNotWritable')]
}

function about(
  { field, pointer }: FieldNode,
  code: 'flow.officialInRow' | 'flow.officialFile' | 'flow.officialNotWritable',
): DesignIssue {
  return { ...createFlowIssue('', code, { field: field.key }), path: `/form${pointer}` }
}
