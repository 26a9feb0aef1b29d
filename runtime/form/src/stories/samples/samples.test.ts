import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { meaningOf } from '@yibiao/core/fields'
import { compileForm } from '@yibiao/core/form'
import type { Field } from '@yibiao/schemas'
import { describe, expect, test } from 'vitest'
import { formOf } from '../form-stage.tsx'
import { fieldSamples, fieldStates, sampleFamilies, type FieldSample } from './index.ts'

const root = fileURLToPath(new URL('../../../../..', import.meta.url))
const samples: readonly FieldSample[] = Object.values(sampleFamilies).flatMap(family => Object.values(family))

/** The field types as the contract lists them. */
function contractTypes(): string[] {
  return globSync('schemas/src/fields/*.schema.json', { cwd: root }).map(file => {
    const schema = JSON.parse(readFileSync(`${root}/${file}`, 'utf8')) as {
      properties: { type: { const: string } }
    }
    return schema.properties.type.const
  })
}

test('every field type of the contract has one sample in one family', () => {
  const types = contractTypes().toSorted()
  expect(types.length).toBeGreaterThan(40)
  expect(samples.map(({ field }) => field.type).toSorted()).toEqual(types)
  expect(Object.keys(fieldSamples).toSorted()).toEqual(types)
})

test.each(Object.keys(sampleFamilies))('the family %s is shown in every look', family => {
  const file = readFileSync(`${root}/runtime/form/src/fields/states/${family}.stories.tsx`, 'utf8')
  expect(file).toContain(`describeFamily('${family}')`)
  for (const look of ['usual', 'elder', 'phone', 'english', 'contrast'])
    expect(file).toMatch(new RegExp(`export const \\w+ = stories\\.${look}$`, 'm'))
})

/** Types that are not answered: they have no other states to be in. */
const shownOnly: ReadonlySet<string> = new Set(['heading', 'notice', 'divider', 'calculated'])

test('only layout leaves states out, besides the declaration, which nothing can prefill', () => {
  const incomplete = samples
    .filter(({ field, states }) => states !== undefined && !shownOnly.has(field.type))
    .map(
      ({ field, states }) => `${field.type}: ${fieldStates.filter(state => !states?.includes(state)).join()}`,
    )
  expect(incomplete).toEqual(['declaration: prefilled'])
})

describe.each(samples.map(sample => [sample.field.type, sample] as const))(
  'the sample of %s',
  (_type, sample) => {
    test('is a form that compiles, in both languages', () => {
      expect(compileForm(formOf(sample.field), {})).toHaveProperty('form')
      expect(sample.field.label).toEqual({ 'zh-CN': expect.any(String), en: expect.any(String) })
    })

    test('has a good answer that is taken, and a wrong one that is not', () => {
      expect(problemsOf(sample.field, sample.filled)).toEqual([])
      if (sample.wrong !== undefined) expect(problemsOf(sample.field, sample.wrong)).not.toEqual([])
    })
  },
)

function problemsOf(field: Field, answer: unknown): readonly string[] {
  if (answer === null) return []
  const meaning = meaningOf(field)
  const own = meaning.check(meaning.normalise(answer, field), field, {
    today: '2026-03-05',
    matchesPattern: (pattern, text) => new RegExp(`^(?:${pattern})$`).test(text),
  })
  const inner = ('fields' in field ? field.fields : []).flatMap(each =>
    [answer].flat().flatMap(row => problemsOf(each, (row as Record<string, unknown>)[each.key] ?? null)),
  )
  return [...own.map(({ code }) => code), ...inner]
}
