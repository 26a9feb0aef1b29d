import { describe, expect, test } from 'vitest'
import { dataElements } from './data-elements.ts'
import { elementOfLabel, suggestElements } from './find-elements.ts'

describe('the catalogue of data elements', () => {
  test('names each element once, in the form the contract takes', () => {
    const names = dataElements.map(element => element.name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/)
  })

  test('gives each word to one element only', () => {
    const words = dataElements.flatMap(({ name, label, synonyms }) =>
      [...new Set([label['zh-CN'], label.en, ...synonyms].map(word => word.toLowerCase()))].map(word => ({
        word,
        name,
      })),
    )
    const twice = words.filter(({ word, name }) =>
      words.some(each => each.word === word && each.name !== name),
    )
    expect(twice).toEqual([])
  })
})

describe('suggesting elements for a label', () => {
  test.each([
    ['姓名', 'person.name'],
    ['申请人姓名', 'person.name'],
    ['身份证号码', 'person.identityNumber'],
    ['手机号', 'person.mobilePhone'],
    [' 统一社会信用代码：', 'organisation.creditCode'],
    ['法人代表', 'organisation.legalRepresentative'],
    ['Email', 'person.email'],
  ])('%s is %s', (label, name) => {
    expect(elementOfLabel(label)?.name).toBe(name)
    expect(suggestElements(label)[0]?.name).toBe(name)
  })

  test('the first signs and longer labels are enough, one sign is not', () => {
    expect(suggestElements('统一')[0]?.name).toBe('organisation.creditCode')
    expect(suggestElements('委托代理人手机号码')[0]?.name).toBe('person.mobilePhone')
    expect(suggestElements('统')).toEqual([])
    expect(suggestElements('广告内容')).toEqual([])
  })
})
