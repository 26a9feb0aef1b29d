import type { Field, FormDefinition } from '@yibiao/schemas'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import disabilityCard from '../../../../templates/disability-card/item.json'
import elderlyAllowance from '../../../../templates/elderly-allowance/item.json'
import flexibleEmploymentSubsidy from '../../../../templates/flexible-employment-subsidy/item.json'
import foodBusiness from '../../../../templates/food-business/item.json'
import outdoorAdvertising from '../../../../templates/outdoor-advertising/item.json'
import publicPlaceHygiene from '../../../../templates/public-place-hygiene/item.json'
import residencePermit from '../../../../templates/residence-permit/item.json'
import sewerDischarge from '../../../../templates/sewer-discharge/item.json'
import { answersSchema, sampleAnswers } from './index.ts'

const items = {
  disabilityCard,
  elderlyAllowance,
  flexibleEmploymentSubsidy,
  foodBusiness,
  outdoorAdvertising,
  publicPlaceHygiene,
  residencePermit,
  sewerDischarge,
}

const ajv = new Ajv2020({ strict: false, validateFormats: false })

function expectFits(form: FormDefinition): void {
  const validate = ajv.compile(answersSchema(form))
  const sample = sampleAnswers(form)
  expect(validate(sample), JSON.stringify({ errors: validate.errors, sample }, null, 1)).toBe(true)
}

test.each(Object.entries(items))('a sample fits the schema of its form: %s', (_, item) => {
  expectFits(item.form as FormDefinition)
})

test('numbers, lists and lengths keep their limits', () => {
  const fields = [
    { id: 'a', key: 'a', type: 'integer', label: '', minimum: 7 },
    { id: 'b', key: 'b', type: 'text', label: '', minLength: 5, maxLength: 6 },
    { id: 'c', key: 'c', type: 'text', label: '', maxLength: 1 },
    { id: 'd', key: 'd', type: 'repeat', label: '', minRows: 3, fields: [] },
  ] as Field[]
  const form = { pages: [{ id: 'p', title: '', sections: [{ id: 's', title: '', fields }] }] }
  expectFits(form)
  expect(sampleAnswers(form)).toMatchObject({ a: 7, b: '示例例例例', c: '示', d: [{}, {}, {}] })
})
