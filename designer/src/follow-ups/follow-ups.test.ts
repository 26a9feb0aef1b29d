import { validateDocument, type FollowUpDefinition, type ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import type { CommandArgs, CommandName } from '../document/commands.ts'
import { dispatch, openDocument, undo, type Act, type DesignDocument } from '../document/history.ts'
import { toDefinition } from '../document/to-definition.ts'
import { toRecords } from '../document/to-records.ts'
import { uniqueStepKey } from '../document/unique-key.ts'
import { placeOfPath } from '../problems/select-path.ts'
import { listRules } from '../rules/list-rules.ts'
import { sentenceParts } from '../rules/sentence-of-rule.ts'
import { referringItem } from '../testing/referring-item.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { followUpTexts } from '../texts/follow-ups.ts'
import { rulesTexts } from '../texts/rules.ts'
import { createFollowUp } from './create-follow-up.ts'

const check = 'followUp:v9'

test('a new one is whole, comes behind the others, and undo takes it away by name', () => {
  const begun = openDocument(toRecords(sampleItem()))
  const value = createFollowUp(uniqueStepKey(begun.records, 'check'), followUpTexts['zh-CN'])
  const added = act(begun, 'addEntry', { entry: { kind: 'followUp', value } })
  const item = toDefinition(added.records)
  expect(item.flow.followUps).toEqual([value])
  expect(validateDocument('FlowDefinition', item.flow)).toHaveProperty('document')
  expect(added.past.at(-1)?.name).toEqual({ code: 'add', params: { name: '后置核查' } })
  expect(toDefinition(undo(added).records)).toEqual(sampleItem())
})

test('its key is free among steps and follow-ups alike', () => {
  const document = openDocument(toRecords(referringItem()))
  expect(uniqueStepKey(document.records, 'accept')).toBe('accept2')
  expect(uniqueStepKey(document.records, 'promiseCheck')).toBe('promiseCheck2')
  const rename = (record: string, key: string) =>
    dispatch(document, { name: 'renameKey', args: { record, key }, at: 0 })
  expect(rename(check, 'accept')).toMatchObject({ refusal: { code: 'keyTaken', records: ['step:t1'] } })
  expect(rename('step:t1', 'promiseCheck')).toMatchObject({ refusal: { code: 'keyTaken', records: [check] } })
})

test('its rules follow when a field, a step or it itself is renamed', () => {
  const field = followUpOf(changed('renameKey', { record: 'field:k1', key: 'applicantKind' }))
  expect(field.condition).toContain('applicantKind = "firm"')
  expect(followUpOf(changed('renameKey', { record: 'field:k3', key: 'line' })).checklist?.[0]?.rule).toBe(
    'line in ("01", "02")',
  )
  const officers = followUpOf(changed('renameKey', { record: 'field:k4', key: 'permit' })).assignees
  expect(officers).toEqual({ type: 'expression', officers: '[permit]' })
  expect(followUpOf(changed('renameKey', { record: 'step:t1', key: 'receive' })).condition).toContain(
    'nodes.receive.outcome',
  )
  const own = followUpOf(changed('renameKey', { record: check, key: 'visit2' }))
  expect(own).toMatchObject({ key: 'visit2', checklist: [{}, { rule: 'nodes.visit2.outcome = null' }] })
})

test('what the rules grant follows the fields, steps and outputs it names', () => {
  const grantsWhen = (item: ItemDefinition) => {
    const step = item.flow.steps.find(({ id }) => id === 't9')
    return step?.type === 'businessRuleTask' ? step.grantsWhen : undefined
  }
  expect(grantsWhen(changed('renameKey', { record: 'field:k1', key: 'who' }))).toContain('who = "firm"')
  expect(grantsWhen(changed('renameKey', { record: 'step:t9', key: 'atOnce' }))).toContain(
    'nodes.atOnce.level = "甲"',
  )
  const name = { type: 'output', decision: 0, output: 0 } as const
  expect(grantsWhen(changed('renameName', { name, text: 'rank' }))).toContain('nodes.instant.rank = "甲"')
})

test('deleting a field takes its conditions and permissions along, and is refused where people follow from it', () => {
  const item = referringItem()
  const [first] = item.flow.followUps ?? []
  if (first) item.flow.followUps = [{ ...first, condition: 'hasDepot = true' }]
  const begun = openDocument(toRecords(item))
  const gone = toDefinition(act(begun, 'deleteRecords', { records: ['field:f2'] }).records)
  expect(followUpOf(gone)).not.toHaveProperty('condition')
  const fee = toDefinition(act(begun, 'deleteRecords', { records: ['field:k5'] }).records)
  expect(followUpOf(fee).access?.fields).toEqual({ k4: 'read' })
  expect(dispatch(begun, { name: 'deleteRecords', args: { records: ['field:k3'] }, at: 0 })).toMatchObject({
    refusal: { code: 'stillUsed', records: expect.arrayContaining([check]) },
  })
})

test('they are put in another order among themselves, and never into the flow', () => {
  const begun = openDocument(toRecords(referringItem()))
  const value = createFollowUp('second', followUpTexts['zh-CN'])
  const two = act(begun, 'addEntry', { entry: { kind: 'followUp', value } })
  const moved = act(two, 'moveRecords', {
    records: [`followUp:${value.id}`],
    parent: 'list:followUps',
    index: 0,
  })
  expect(toDefinition(moved.records).flow.followUps?.map(({ key }) => key)).toEqual([
    'second',
    'promiseCheck',
  ])
  const args = { records: [check], parent: 'list:steps', index: 0 }
  expect(dispatch(two, { name: 'moveRecords', args, at: 0 })).toMatchObject({
    refusal: { code: 'wrongPlace' },
  })
})

test('a problem of it leads to it', () => {
  expect(placeOfPath(toRecords(referringItem()), '/flow/followUps/0/revocation/limit')).toEqual({
    part: 'flow',
    record: check,
    property: ['revocation', 'limit'],
  })
})

test('its rules are told as sentences with labels, in both languages', () => {
  const records = toRecords(referringItem())
  const told = (locale: 'zh-CN' | 'en') =>
    listRules(records)
      .filter(({ record }) => record.key === check || record.key === 'step:t9')
      .map(rule =>
        rulesTexts[locale].sentences[rule.kind](
          sentenceParts(records, rule, { subjects: conditionTexts[locale], locale }),
        ),
      )
  expect(told('zh-CN')).toMatchInlineSnapshot(`
    [
      "当“秒批 / 级别”为“甲”，并且“申请人类型”为“企业”，并且“环节‘受理’的结果”为“已受理”时，“秒批”当场准予。",
      "当“申请人类型”为“企业”，并且“环节‘受理’的结果”为“已受理”，并且“怎样办理”为“新办”时，准予后进行“后置核查”。",
      "“后置核查”的审查要点“与承诺一致”：“行业”是“餐饮”、“零售”之一。",
      "“后置核查”的审查要点“首次核查”：“环节‘后置核查’的结果”为空。",
      "“后置核查”的办理人：“执照号”。",
    ]
  `)
  expect(told('en')).toHaveLength(told('zh-CN').length)
})

function changed<Name extends CommandName>(name: Name, args: CommandArgs[Name]): ItemDefinition {
  return toDefinition(act(openDocument(toRecords(referringItem())), name, args).records)
}

function act<Name extends CommandName>(
  document: DesignDocument,
  name: Name,
  args: Act<Name>['args'],
): DesignDocument {
  const result = dispatch(document, { name, args, at: 0 })
  if ('refusal' in result) throw new Error(`refused: ${result.refusal.code}`)
  return result.document
}

function followUpOf({ flow }: ItemDefinition): FollowUpDefinition {
  const [first] = flow.followUps ?? []
  if (!first) throw new Error('no follow-up')
  return first
}
