import { describe, expect, it } from 'vitest'
import { codeIssues } from '../codes/issue-codes.ts'
import { fieldIssues } from '../fields/field-issues.ts'
import { flowIssues } from '../flow/lint/flow-issues.ts'
import { refusalCodes } from '../flow/refusal-codes.ts'
import { formIssues } from '../form/form-issues.ts'
import { hintIssues } from '../lint/hint-issues.ts'
import { lintIssues } from '../lint/lint-issues.ts'
import { scenarioIssues } from '../scenarios/scenario-issues.ts'
import { applicantTexts } from './applicant-texts.ts'
import { messageOf as writeForApplicant, type MessageNames, type MessageSubject } from './applicant.ts'
import { contractIssues, documentIssues, gateIssues, registryIssues } from './declared-codes.ts'
import { designerTexts } from './designer-texts.ts'
import { refusals as refusalsEn } from './en/refusals.ts'
import { messageOf, refusalText, summaryTexts } from './index.ts'
import type { Catalogue, Locale, Message } from './message.ts'
import { findMessage } from './write-message.ts'
import { refusals as refusalsZh } from './zh-cn/refusals.ts'

const locales: readonly Locale[] = ['zh-CN', 'en']

/** Parameters of expressions, as the parser, the checker and the evaluator give them. */
const expressionParams: Readonly<Record<string, readonly string[]>> = {
  'expression.unexpectedCharacter': ['character'],
  'expression.unexpectedToken': ['found', 'expected'],
  'expression.unexpectedEnd': ['expected'],
  'expression.invalidEscape': ['text'],
  'expression.invalidNumber': ['text'],
  'expression.invalidTemporal': ['text'],
  'expression.unknownFunction': ['name'],
  'expression.unknownType': ['name'],
  'expression.duplicateKey': ['key'],
  'expression.textTooLong': ['limit', 'length'],
  'expression.tooDeep': ['limit'],
  'expression.unknownName': ['name'],
  'expression.unknownKey': ['key', 'type'],
  'expression.unknownParameter': ['function', 'parameter'],
  'expression.missingArgument': ['function', 'parameter'],
  'expression.tooManyArguments': ['function', 'parameter'],
  'expression.typeMismatch': ['operator', 'left', 'right', 'function', 'parameter', 'expected', 'actual'],
  'expression.incomparableTypes': ['left', 'right'],
  'expression.notACondition': ['actual'],
  'expression.constantCondition': ['value'],
  'expression.invalidPattern': ['pattern'],
  'expression.outputLimit': ['limit'],
  'expression.serviceMissing': ['service'],
  'expression.calendarMissing': ['year'],
}

const declared = new Map<string, readonly string[]>([
  ...[codeIssues, fieldIssues, formIssues, lintIssues, flowIssues, scenarioIssues].flatMap(table =>
    Object.entries(table).map(([code, { params }]): [string, readonly string[]] => [code, params]),
  ),
  ...[contractIssues, documentIssues, gateIssues, hintIssues, registryIssues].flatMap(table =>
    Object.entries(table).map(([code, params]): [string, readonly string[]] => [code, params]),
  ),
])
const refusals = new Map<string, readonly string[]>(Object.entries(refusalCodes))
const catalogues: Readonly<Record<Locale, readonly Catalogue[]>> = {
  'zh-CN': [...designerTexts['zh-CN'].catalogues, refusalsZh],
  en: [...designerTexts.en.catalogues, refusalsEn],
}

describe('catalogues', () => {
  it.each(locales)('say every declared code in %s', locale => {
    for (const code of declared.keys()) expect(findMessage(designerTexts[locale], code), code).toBeDefined()
    for (const code of refusals.keys()) expect(catalogues[locale].at(-1), code).toHaveProperty([code])
  })

  it('say the same codes in both languages', () => {
    expect(catalogues.en.map(codesOf)).toEqual(catalogues['zh-CN'].map(codesOf))
  })

  it('give a code to one area only', () => {
    const codes = designerTexts.en.catalogues.flatMap(catalogue => Object.keys(catalogue))
    expect(codes.length).toBe(new Set(codes).size)
  })

  it.each(locales)('name only parameters that an issue of the code has, in %s', locale => {
    for (const [code, message] of catalogues[locale].flatMap(catalogue => Object.entries(catalogue))) {
      const known = declared.get(code) ?? refusals.get(code) ?? expressionParams[code] ?? []
      for (const name of paramsNamed(message))
        expect([...known, 'label'], `${code} {${name}}`).toContain(name)
    }
  })

  it.each(locales)('leave no braces and end as a sentence does, in %s', locale => {
    const end = locale === 'en' ? /[.]$/ : /。$/
    for (const [code, text] of samples(locale)) {
      expect(text, code).not.toMatch(/[{}]|undefined|NaN/)
      expect(text, code).toMatch(end)
    }
  })
})

/** What Chinese readers know as it is: marks on documents, formats, examples to copy, and words of expressions. */
const allowedInChinese = new Set(
  'X I O S V Z H M Q JY SC PDF PNG JPG OFD Word docx Excel xlsx ZIP CAD MB http https name example cn null number string date'.split(
    ' ',
  ),
)

describe('Chinese', () => {
  it('has no English words but those known to its readers', () => {
    for (const [code, text] of samples('zh-CN')) {
      const foreign = (text.match(/[A-Za-z]+/g) ?? []).filter(word => !allowedInChinese.has(word))
      expect(foreign, code).toEqual([])
    }
  })

  it('is punctuated as Chinese is', () => {
    for (const [code, text] of samples('zh-CN')) {
      const examples = /https?:\/\/|@"[\d-]+"|!= null|\d{2}:\d{2}|\*\/|name@example\.cn|\d+\.\d+/g
      expect(text.replaceAll(examples, ''), code).not.toMatch(/[,;:?!."'()]/)
    }
  })
})

describe('English', () => {
  it('has no Chinese characters but those of forms to copy', () => {
    const examples = new Set(['officerCertificate.format', 'guide.onSiteReasonUnneeded'])
    for (const [code, message] of catalogues.en.flatMap(catalogue => Object.entries(catalogue))) {
      const text = typeof message === 'string' ? message : message(() => 'x')
      if (!examples.has(code)) expect(text, code).not.toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('messageOf', () => {
  it('fills parameters and the name of the field', () => {
    const issue = { code: 'text.tooLong', params: { maximum: 1, actual: 3 } }
    expect(messageOf(issue, 'zh-CN')).toBe('最多填写1个字，现在有3个，请精简。')
    expect(messageOf(issue, 'en')).toBe('Please write at most 1 character; there are 3 now.')
    expect(messageOf({ code: 'answer.required' }, 'zh-CN', { label: '姓名' })).toBe('请填写“姓名”。')
    expect(messageOf({ code: 'answer.required' }, 'zh-CN')).toBe('请填写此项。')
  })

  it('puts the words of the designer first, in Chinese where there are no others', () => {
    const issue = { code: 'text.pattern', message: { 'zh-CN': '请填写门牌号。' } }
    expect(messageOf(issue, 'en')).toBe('请填写门牌号。')
    expect(applicantMessageOf({ code: 'check.a', message: '面积不符。' }, 'zh-CN')).toBe('面积不符。')
  })

  it('writes dates and keywords in words', () => {
    const early = { code: 'date.notBefore', params: { limit: '2026-07-06' } }
    expect(applicantMessageOf(early, 'zh-CN')).toBe('日期不能早于2026年7月6日，请修改。')
    const kind = { code: 'files.kind', params: { name: '图.bmp', kinds: 'pdf, jpeg' } }
    expect(applicantMessageOf(kind, 'zh-CN')).toContain('请上传PDF、JPG格式的文件')
    const list = { operator: '+', left: 'list<number>', right: 'date' }
    expect(messageOf({ code: 'expression.typeMismatch', params: list }, 'zh-CN')).toBe(
      '运算符“+”不能用于数字的列表和日期，请修改。',
    )
  })

  it('asks for the names of what parameters refer to', () => {
    const names = { nameOf: (path: string) => (path === '/materials/licence' ? '营业执照' : undefined) }
    const missing = { code: 'material.missing', params: { material: 'licence' } }
    expect(applicantMessageOf(missing, 'zh-CN', names)).toBe('请提交申请材料“营业执照”。')
    expect(applicantMessageOf(missing, 'zh-CN')).toBe('请提交申请材料“licence”。')
  })

  it('has a sentence for codes it does not know, whatever they are called', () => {
    for (const code of ['made.up', 'constructor', '__proto__', 'toString', '']) {
      for (const locale of locales) {
        for (const say of [messageOf, applicantMessageOf]) {
          expect(say({ code }, locale).length, code).toBeGreaterThan(code.length + 20)
        }
        expect(refusalText(code, undefined, locale).length, code).toBeGreaterThan(code.length + 20)
      }
    }
  })

  it('tells applicants about a rule that failed without the words of rules', () => {
    const text = applicantMessageOf({ code: 'expression.stepLimit' }, 'zh-CN')
    expect(text).toBe('此项暂时无法自动计算或检查，请稍后重试；仍不能解决时，请联系受理部门。')
    expect(messageOf({ code: 'expression.stepLimit' }, 'zh-CN')).toContain('公式')
  })

  it('never shows a parameter that is missing as braces', () => {
    expect(messageOf({ code: 'number.minimum' }, 'zh-CN')).toBe('数值不能小于…，请修改。')
  })

  it('takes parameters as they are', () => {
    const issue = { code: 'choice.notOffered', params: { value: '{label} $& <b>' } }
    expect(applicantMessageOf(issue, 'zh-CN')).toBe('“{label} $& <b>”不在可选范围内，请重新选择。')
  })
})

describe('refusalText', () => {
  it('says who holds the task, where it is known', () => {
    expect(refusalText('heldByAnother', { holder: '张三' }, 'zh-CN')).toContain('已由张三领取')
    expect(refusalText('heldByAnother', { holder: '' }, 'en')).toContain('Somebody else')
  })
})

describe('summaryTexts', () => {
  it('write values out', () => {
    const { 'zh-CN': zh, en } = summaryTexts
    expect(zh.date('9999-12-31')).toBe('长期')
    expect(zh.dateRange(zh.date('2026-07-06'), zh.date('9999-12-31'))).toBe('2026年7月6日至长期')
    expect(zh.duration({ years: 1, months: 2 })).toBe('1年2个月')
    expect(en.duration({ days: 1, hours: 2 })).toBe('1 day 2 hours')
    expect(zh.yuan('-1234567.5')).toBe('-1,234,567.50元')
    expect(en.yuan('999')).toBe('CNY 999')
    expect(zh.signed('张三', '')).toBe('张三签署')
  })
})

describe('the words of applicants', () => {
  it('leave out the areas of design time', () => {
    for (const code of [...Object.keys(lintIssues), ...Object.keys(contractIssues)]) {
      expect(findMessage(applicantTexts.en, code), code).toBeUndefined()
    }
  })
})

function codesOf(catalogue: Catalogue): readonly string[] {
  return Object.keys(catalogue).toSorted()
}

/** Names a template has in braces, or a function asks for; a function is asked twice, with and without values. */
function paramsNamed(message: Message): ReadonlySet<string> {
  if (typeof message === 'string') {
    return new Set(Array.from(message.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))
  }
  const names = new Set<string>()
  for (const value of ['', '0', '1', 'true']) {
    message(name => {
      names.add(name)
      return value
    })
  }
  return names
}

/** Every text with Chinese in place of its parameters. */
function samples(locale: Locale): readonly (readonly [string, string])[] {
  return catalogues[locale].flatMap(catalogue =>
    Object.entries(catalogue).flatMap(([code, message]) =>
      (typeof message === 'string' ? ['值'] : ['值', '1', '0', '']).map(
        value =>
          [
            code,
            typeof message === 'string' ? message.replaceAll(/\{\w+\}/g, value) : message(() => value),
          ] as const,
      ),
    ),
  )
}

function applicantMessageOf(issue: MessageSubject, locale: Locale, names?: MessageNames): string {
  return writeForApplicant(issue, applicantTexts[locale], names)
}
