import { describe, expect, test } from 'vitest'
import { chooseDrafts, noChoices, withTaken } from './choose-drafts.ts'
import type { Understood } from './draft-field.ts'
import { readStart } from './read-start.ts'
import { settleDrafts } from './settle-drafts.ts'
import { errorsOf } from './testing.ts'

const form = {
  components: [
    { type: 'textfield', key: 'kind', label: '种类' },
    { type: 'textfield', key: 'more', label: '补充', conditional: { show: true, when: 'kind', eq: '3' } },
    {
      type: 'container',
      key: 'boss',
      label: '负责人',
      components: [{ type: 'textfield', key: 'name', label: '姓名' }],
    },
  ],
}

describe('what a person decides before anything is added', () => {
  const understood = read()
  const [kind, , boss] = understood.fields
  if (!kind || !boss) throw new Error('not read')

  test('another type changes the conditions about the field', () => {
    expect(settleDrafts(understood).fields[1]?.visibleWhen).toBe('kind = "3"')
    const chosen = settleDrafts(
      chooseDrafts(understood, { ...noChoices, types: new Map([[kind.id, 'integer']]) }),
    )
    expect(chosen.fields[0]).toMatchObject({ type: 'integer', typeFrom: 'stated' })
    expect(chosen.fields[1]?.visibleWhen).toBe('kind = 3')
    expect(errorsOf(chosen)).toEqual([])
  })

  test('without a field, conditions about it are not taken and that is told; a group goes with what is inside', () => {
    const without = settleDrafts(
      chooseDrafts(understood, withTaken(withTaken(noChoices, kind, false), boss, false)),
    )
    expect(without.fields).toMatchObject([{ label: '补充', notes: [{ code: 'ruleRefused', what: 'kind' }] }])
    expect(errorsOf(without)).toEqual([])
    const back = withTaken(withTaken(noChoices, boss, false), boss, true)
    expect(back.leftOut.size).toBe(0)
  })
})

function read(): Understood {
  const understood = readStart({ text: JSON.stringify(form) }, 'formio')
  if (typeof understood === 'string') throw new Error(understood)
  return understood
}
