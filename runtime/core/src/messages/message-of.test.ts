import { describe, expect, it } from 'vitest'
import { codeIssues } from '../codes/index.ts'
import { fieldIssues } from '../fields/index.ts'
import { formIssues } from '../form/form-issues.ts'
import { lintIssues } from '../lint/lint-issues.ts'
import { catalogues, messageOf } from './index.ts'

const tables: Readonly<Record<string, { readonly params: readonly string[] }>> = {
  ...codeIssues,
  ...fieldIssues,
  ...formIssues,
  ...lintIssues,
}

describe('the message catalogues', () => {
  it('have a text in both languages for every code', () => {
    for (const catalogue of Object.values(catalogues)) {
      for (const code of Object.keys(tables)) expect(catalogue, code).toHaveProperty([code])
      for (const [code, text] of Object.entries(catalogue)) expect(text.trim(), code).not.toBe('')
    }
    expect(Object.keys(catalogues.en).toSorted()).toEqual(Object.keys(catalogues['zh-CN']).toSorted())
  })

  it('name only parameters that the issue has', () => {
    for (const catalogue of Object.values(catalogues)) {
      for (const [code, text] of Object.entries(catalogue)) {
        const known = tables[code]?.params
        if (known === undefined) continue
        const named = [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1])
        for (const name of named) {
          if (name !== 'field' || known.includes('field')) expect(known, `${code}: ${name}`).toContain(name)
        }
      }
    }
  })

  it('are Chinese in Chinese and have no Chinese letters left over in English', () => {
    for (const [code, text] of Object.entries(catalogues['zh-CN']))
      expect(text, code).toMatch(/\p{Script=Han}/u)
    const examples = new Set([
      'officerCertificate.format',
      'plateNumber.format',
      'guide.onSiteReasonUnneeded',
    ])
    for (const [code, text] of Object.entries(catalogues.en)) {
      if (!examples.has(code)) expect(text, code).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('mention no tables whose codes collide', () => {
    const sizes = [codeIssues, fieldIssues, formIssues, lintIssues].map(table => Object.keys(table).length)
    expect(Object.keys(tables)).toHaveLength(sizes.reduce((sum, size) => sum + size))
  })
})

describe('messageOf', () => {
  it('puts parameters and names in', () => {
    const issue = { code: 'text.tooLong', params: { maximum: 10, actual: 12 } }
    expect(messageOf(issue, 'zh-CN')).toBe('最多填写 10 个字,现在是 12 个,请精简。')
    expect(messageOf({ code: 'answer.required' }, 'zh-CN', { field: '姓名' })).toBe('请填写姓名。')
    expect(messageOf({ code: 'answer.required' }, 'zh-CN')).toBe('请填写此项。')
    expect(messageOf({ code: 'region.tooShallow', params: { level: 'county' } }, 'zh-CN')).toBe(
      '请选择到县级。',
    )
  })

  it('gives the words of the designer where there are any', () => {
    const message = { 'zh-CN': '面积不符', en: 'The area is wrong' }
    expect(messageOf({ code: 'check.area', message }, 'en')).toBe('The area is wrong')
    expect(messageOf({ code: 'check.area', message: '面积不符' }, 'en')).toBe('面积不符')
  })

  it('has a sentence for a code it does not know', () => {
    expect(messageOf({ code: 'constructor' }, 'zh-CN')).toBe('填写有误,请检查后修改。')
    expect(messageOf({ code: 'text.tooLong', params: {} }, 'en')).toContain('this field')
  })
})
