import { readFileSync } from 'node:fs'
import { validateDocument, type ItemDefinition } from '@yibiao/schemas'
import { describe, expect, test } from 'vitest'
import { bindSlots } from './bind-slots.ts'

const template = readTemplate('outdoor-advertising')
const bindings = {
  window: 'window',
  inspector: 'reviewer',
  reviewer: 'reviewer',
  decider: 'head',
  gardenDepartment: '11100000000013338W',
  taskCode: '11100000000013338W4000117008000',
  windowAddress: '一号窗口',
  consultationTelephone: '0871-10000001',
  supervisionTelephone: '0871-10000002',
  seal: 'official',
}

describe('binding the slots of a template', () => {
  const bound = bindSlots(template, bindings)

  test('leaves a well-formed definition without slots', () => {
    expect(validateDocument('ItemDefinition', bound)).toEqual({ document: bound })
    expect(bound.slots).toBeUndefined()
    expect(JSON.stringify(bound)).not.toContain('slot')
  })

  test('puts roles, texts and seals in their places', () => {
    const [accept] = bound.flow.steps
    expect(accept).toMatchObject({ assignees: { type: 'role', role: { type: 'role', role: 'window' } } })
    expect(bound.guide.consultationTelephone).toBe(bindings.consultationTelephone)
    expect(bound.documents[0]?.seal?.seal).toBe('official')
  })

  test('consults only departments that are bound', () => {
    const consultation = bound.flow.steps.find(step => step.type === 'consultation')
    expect(
      consultation?.type === 'consultation' && consultation.departments.map(entry => entry.department),
    ).toEqual([{ type: 'code', creditCode: bindings.gardenDepartment }])
  })

  test('leaves out a consultation that would ask nobody', () => {
    const { gardenDepartment, ...others } = bindings
    expect(gardenDepartment).not.toBe('')
    expect(bindSlots(template, others).flow.steps.some(step => step.type === 'consultation')).toBe(false)
  })

  test('orders and screens only with departments that are bound, and leaves out what would ask nobody', () => {
    const department = { type: 'slot', slot: 'gardenDepartment' } as const
    const common = { item: 'felling', department }
    const role = { type: 'role', role: 'reviewer' } as const
    const steps: ItemDefinition['flow']['steps'] = [
      {
        type: 'screening',
        id: 'screen',
        key: 'screen',
        name: '甄别',
        candidates: [{ id: 'garden', role, ...common }],
        limit: { amount: 3, unit: 'workingDay' },
        access: { form: 'read' },
      },
      { type: 'callActivity', id: 'call', key: 'call', name: '子办件', ...common },
    ]
    const asking = { ...template, flow: { steps } }
    const code = { type: 'code', creditCode: bindings.gardenDepartment }
    expect(bindSlots(asking, bindings).flow.steps).toMatchObject([
      { candidates: [{ department: code }] },
      { department: code },
    ])
    expect(bindSlots(asking, { ...bindings, gardenDepartment: '' }).flow.steps).toEqual([])
  })

  test('asks the register that is bound, and without one lets applicants fill in', () => {
    const allowance = readTemplate('elderly-allowance')
    const registersOf = ({ prefill }: ItemDefinition) =>
      prefill.sources.flatMap(({ connector }) => (connector.type === 'registry' ? [connector.registry] : []))
    const exemptionsOf = ({ materials }: ItemDefinition) =>
      materials.find(({ key }) => key === 'householdRegister')?.exemptions
    const asked = bindSlots(allowance, { ...bindings, population: 'residents' })
    expect(registersOf(asked)).toEqual(['residents'])
    expect(exemptionsOf(asked)).toHaveLength(1)
    const alone = bindSlots(allowance, { ...bindings, population: '' })
    expect(registersOf(alone)).toEqual([])
    expect(alone.prefill.mappings.map(({ source }) => source)).not.toContain('population')
    expect(exemptionsOf(alone)).toBeUndefined()
  })
})

function readTemplate(slug: string): ItemDefinition {
  const file = new URL(`../../../templates/${slug}/item.json`, import.meta.url)
  const read = validateDocument('ItemDefinition', JSON.parse(readFileSync(file, 'utf8')))
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  return read.document
}
