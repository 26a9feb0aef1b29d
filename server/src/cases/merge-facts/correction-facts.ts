import { civilDateOfInstant } from '@yibiao/core/clock'
import type { JsonValue } from '@yibiao/core/expression'
import { localize } from '@yibiao/core/fields'
import type { CorrectionItem } from '@yibiao/schemas'
import { listFields } from '../../drafts/locate-field.ts'
import type { MergeSource } from '../merge-context.ts'
import { dueOf } from './due-of.ts'

/** The latest request, also after it has lapsed: the notice of the lapse names it. */
export function correctionFacts(source: MergeSource): JsonValue {
  const request = source.events.findLast(event => event.type === 'correctionRequested')
  if (request?.type !== 'correctionRequested') return null
  const { form, materials } = source.world.version.definition
  const fields = new Map(listFields(form).map(({ id, label }) => [id, localize(label, 'zh-CN')]))
  const names = new Map(materials.map(({ key, name }) => [key, localize(name, 'zh-CN')]))
  const nameOf = (item: CorrectionItem): string =>
    item.type === 'field'
      ? (fields.get(item.field) ?? item.field)
      : (names.get(item.material) ?? item.material)
  return {
    items: request.items.map(item => ({ name: nameOf(item), reason: item.reason })),
    requestedOn: civilDateOfInstant(request.at),
    dueOn: dueOf(source, 'correction'),
    opinion: `申请材料不齐全或者不符合法定形式，共${request.items.length}项需要补正。`,
    lapseText: lapseTexts[source.world.version.definition.limits.correction?.onLapse ?? 'withdrawn'],
  }
}

const lapseTexts = {
  withdrawn: '逾期未补正的，视同撤回申请，不影响您（单位）再次申请。',
  returned: '逾期未补正的，本机关将退回申请材料，不影响您（单位）再次申请。',
} as const
