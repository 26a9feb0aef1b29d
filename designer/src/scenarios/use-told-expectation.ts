import { meaningOf } from '@yibiao/core/fields'
import { messageOf, summaryTexts } from '@yibiao/core/messages'
import type { ScenarioStand } from '@yibiao/core/scenarios'
import type { Expectation } from '@yibiao/schemas'
import { plainText, recordName } from '../document/record-name.ts'
import { recordsOfKind } from '../document/read-record.ts'
import type { Records } from '../document/records.ts'
import { useRecords } from '../session/use-editor.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { fieldOfPath } from './field-of-path.ts'

type Texts = (typeof scenarioTexts)['zh-CN']

/** Says an expectation as a sentence, with the names people gave. */
export function useToldExpectation(): (expectation: Expectation, stand?: ScenarioStand) => string {
  const texts = useTexts(scenarioTexts)
  const records = useRecords()
  const told = useToldValue()
  const { locale } = useLocale()
  return (expected, stand) => {
    const field = 'path' in expected && expected.path !== undefined ? told.name(expected.path) : ''
    switch (expected.type) {
      case 'visible':
        return texts.visible(field, expected.is)
      case 'required':
        return texts.required(field, expected.is)
      case 'value': {
        const value = told.value(expected.path, expected.value, stand)
        return value === '' ? texts.valueEmpty(field) : texts.value(field, value)
      }
      case 'issue': {
        const { code } = expected
        if (code === undefined) return texts.anyIssue(field)
        const issue = stand?.issues.find(each => each.path === expected.path && each.code === code)
        return texts.issue(
          field,
          checkMessage(records, expected.path, code) ??
            messageOf(issue ?? { code }, locale, { label: field }),
        )
      }
      case 'noIssue':
        return expected.path === undefined ? texts.noIssueAtAll : texts.noIssue(field)
      case 'material':
        return texts.material(
          nameOf(records, 'material', expected.material),
          texts.materialStates[expected.is],
        )
      case 'active':
        return texts.active(nameOf(records, 'step', expected.step), expected.is)
      case 'status':
        return texts.status(statusWord(texts, expected.status))
      case 'due':
        return texts.due(texts.limits[expected.limit], expected.dueOn)
      case 'followUp':
        return texts.followUp(
          nameOf(records, 'followUp', expected.followUp),
          texts.followUpStages[expected.is],
        )
      case 'document':
        return texts.document(nameOf(records, 'document', expected.template), expected.contains)
    }
  }
}

/** Names and values of answers as people read them. */
export function useToldValue() {
  const records = useRecords()
  const { locale } = useLocale()
  const texts = useTexts(scenarioTexts)
  return {
    name: (path: string) => nameOfPath(records, path, texts),
    value(path: string, value: unknown, stand?: ScenarioStand): string {
      if (value === null || value === undefined || value === '') return ''
      const state = stand?.form.fields.get(path)
      if (!state) return typeof value === 'string' ? value : JSON.stringify(value)
      const { options, field } = state
      const pieces = meaningOf(field).summarise(value, field, {
        locale,
        texts: summaryTexts[locale],
        offered: options && { options, find: code => options.find(option => option.value === code) },
      })
      return pieces.map(({ text }) => text).join(' ') || JSON.stringify(value)
    },
  }
}

/** What a step, material or document is called; its key when it is gone. */
export function nameOf(
  records: Records,
  kind: 'material' | 'step' | 'followUp' | 'document',
  key: string,
): string {
  const found = recordsOfKind(records, kind).find(record => record.value.key === key)
  return found ? recordName(records, found.key) : key
}

export function statusWord({ statuses }: Texts, status: string): string {
  return new Map(Object.entries(statuses)).get(status) ?? status
}

/** A field in rows is named with its row: `设施清单 2 · 名称`. */
function nameOfPath(records: Records, path: string, texts: Texts): string {
  const material = /^\/materials\/(.+)$/.exec(path)?.[1]
  if (material !== undefined) return nameOf(records, 'material', material)
  const field = fieldOfPath(records, path)
  const row = /\/(\d+)\/[^/]+$/.exec(path)?.[1]
  if (!field) return path
  const name = recordName(records, field)
  return row === undefined ? name : `${name}（${texts.row(Number(row) + 1)}）`
}

function checkMessage(records: Records, path: string, code: string): string | undefined {
  const field = records.get(fieldOfPath(records, path) ?? '')
  if (field?.kind !== 'field' || !('checks' in field.value)) return undefined
  const id = code.replace(/^check\./u, '')
  const check = field.value.checks?.find(each => each.id === id)
  return check && plainText(check.message)
}
