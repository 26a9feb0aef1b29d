import { localize } from '@yibiao/core/fields'
import type { ItemDefinition } from '@yibiao/schemas'
import { beforeAll, describe, expect, test } from 'vitest'
import { viewOf } from '../../cases/testing/open-office.ts'
import { bindSlots } from '../../templates/bind-slots.ts'
import { databaseKinds, describeOnDatabases, type DatabaseKind } from '../../testing/databases.ts'
import { bindingsFor } from './bindings-for.ts'
import { idWithSameWords } from './id-with-same-words.ts'
import { definitionOf, openForm, type OpenForm } from './open-form.ts'
import { begin, complete, dueOn, mustSubmit, openItem, refusedBecause, type OpenItem } from './open-item.ts'

const slug = 'elderly-allowance'
const department = { name: '盘龙区民政局', creditCode: '11530103015100055J' }
const registers = [
  {
    key: 'population',
    rows: [
      ['公民身份号码', '户籍地'],
      ['530103194311200023', '530103'],
      ['520102198808080311', '520102'],
    ],
  },
]

/** The template with its slots bound as the fixtures bind them. */
export function elderlyAllowanceTemplate(): ItemDefinition {
  const template = definitionOf(slug)
  const keys = registers.map(({ key }) => key)
  return bindSlots(template, bindingsFor(template, department.creditCode, keys))
}

/**
 * Declares the conformance fixtures of the allowance for the very old (O4).
 * @param built what to judge instead of the template: the same item, built by other means
 */
export function describeElderlyAllowance(
  built?: () => ItemDefinition,
  kinds: readonly DatabaseKind[] = databaseKinds,
): void {
  const template = definitionOf(slug)
  const definition = () => built?.() ?? template
  /** The check that says what this one of the template says; elsewhere it has another id. */
  const check = (id: string): string => `check.${idWithSameWords(id, template, definition())}`
  const open = (today: string, rows: Readonly<Record<string, string>> = {}): OpenForm =>
    openForm(slug, { today }, () => withPolicy(definition(), rows))

  describe('the form of the allowance for the very old', () => {
    const calculated = (birthOn: string, today: string, name: string): unknown =>
      open(today).field({ birthOn }, `/${name}`).value

    test('O4-1 who was born on 1943-11-20 is 82 on 2026-11-19 and 83 the day after', () => {
      expect(calculated('1943-11-20', '2026-11-19', 'age')).toBe(82)
      expect(calculated('1943-11-20', '2026-11-20', 'age')).toBe(83)
    })

    test('O4-2 who turns 80 on 2026-12-05 may register from 11-05 and is paid from January; the policy is a table', () => {
      const tooEarly = `${check('oldEnough')} /birthOn`
      const complaints = (today: string): string[] => open(today).complain({ birthOn: '1946-12-05' })
      expect(complaints('2026-11-04')).toEqual([tooEarly])
      expect(complaints('2026-11-05')).toEqual([])
      expect(calculated('1946-12-05', '2026-11-05', 'registerFrom')).toBe('2026-11-05')
      expect(calculated('1946-12-05', '2026-11-05', 'payFrom')).toBe('2027-01-01')
      expect(calculated('1946-12-05', '2027-03-31', 'payFrom')).toBe('2027-04-01')
      const fromSeventy = open('2026-11-05', { startAge: '70' })
      expect(fromSeventy.field({ birthOn: '1956-12-31' }, '/registerFrom').value).toBe('2026-11-30')
    })

    test('O4-3 who turns 100 moves into the highest group in that month, for 300 yuan', () => {
      const on = (today: string) => ({
        tier: calculated('1926-03-01', today, 'tier'),
        amount: calculated('1926-03-01', today, 'amount'),
      })
      expect(on('2026-02-28')).toEqual({ tier: '90—99 周岁', amount: '60' })
      expect(on('2026-03-01')).toEqual({ tier: '100 周岁及以上', amount: '300' })
      expect(calculated('1943-11-20', '2026-11-20', 'amount')).toBe('30')
    })

    test('O4-4 a birthday on 29 February is on 1 March of a common year, or on 28 February where the policy says so', () => {
      expect(calculated('1948-02-29', '2026-02-28', 'age')).toBe(77)
      expect(calculated('1948-02-29', '2026-03-01', 'age')).toBe(78)
      expect(calculated('1948-02-29', '2028-02-28', 'age')).toBe(79)
      expect(calculated('1948-02-29', '2028-02-29', 'age')).toBe(80)
      const early = open('2026-02-28', { leapDayRule: 'february28' })
      expect(early.field({ birthOn: '1948-02-29' }, '/age').value).toBe(78)
    })

    test('O4-8 another account than the person’s needs a written authority, and then the authority itself', () => {
      const form = open('2026-11-02')
      const bank = { name: '李秀英', bankHolder: '王磊' }
      expect(form.judge(bank)).toContain('answer.required /isHolderAuthorised')
      expect(form.complain({ ...bank, isHolderAuthorised: false })).toEqual([
        `${check('holderAuthorised')} /bankHolder`,
      ])
      expect(form.complain({ ...bank, isHolderAuthorised: true })).toEqual([])
      expect(form.complain({ ...bank, bankHolder: '李秀英' })).toEqual([])
      expect(form.materials({ ...bank, isHolderAuthorised: true })['authority']).toBe('required')
      expect(form.materials({ ...bank, bankHolder: '李秀英' })['authority']).toBe('absent')
    })
  })

  describeOnDatabases(kinds, 'the allowance for the very old', database => {
    let item: OpenItem

    beforeAll(async () => {
      item = await openItem(database(), {
        slug,
        ...(built ? { built: built() } : {}),
        department,
        start: '2026-11-02T02:00:00Z',
        registers,
      })
    })

    test('O4-5 a residence in another district is refused, and the district to apply in is named', async () => {
      const client = await item.applicant('maqiang')
      const draft = await begin(item, client)
      expect(draft.answers['hukou']).toBe('520102')
      const where = open('2026-11-02').field(draft.answers, '/competentRegion')
      expect(where).toMatchObject({ isVisible: true, value: '户籍地（区划代码 520102）民政部门' })
      const elsewhere = (await refusedBecause(client, draft)).find(({ path }) => path === '/hukou')
      expect(elsewhere).toMatchObject({ code: check('isLocal'), severity: 'error' })
      expect(localize(elsewhere?.message ?? '', 'zh-CN')).toBe(
        '户籍不在本辖区，本机关不能受理，请向下方所列户籍地的民政部门申请。',
      )
    })

    test('O4-9 submitted on 11-02, the village looks at it until 11-05 and all is done by 11-30', async () => {
      const client = await item.applicant('lixiuying')
      const draft = await complete(item, client, answers, ['bankCardPhoto', 'recentPhoto'])
      const { caseId } = await mustSubmit(client, draft)
      const { case: summary, clocks, tasks } = await viewOf(item.officer('reviewer'), caseId)
      expect(summary.status).toBe('accepted')
      expect(dueOn(clocks, 'promised')).toBe('2026-11-30')
      expect(tasks).toMatchObject([{ stepKey: 'village', state: 'open', dueOn: '2026-11-05' }])
    })
  })
}

function withPolicy(item: ItemDefinition, rows: Readonly<Record<string, string>>): ItemDefinition {
  return {
    ...item,
    codeTables: (item.codeTables ?? []).map(table => ({
      ...table,
      rows: table.rows.map(row => ({ ...row, label: rows[row.code] ?? row.label })),
    })),
  }
}

/** What P2 adds to her identity card, her account and the population register. */
const answers = {
  isByAgent: false,
  liveAddress: { region: '530103', detail: '东华街道白塔路2号' },
  hasOtherBenefit: false,
  bankName: '某银行',
  bankBranch: '白塔路支行',
  bankCard: '6222023500001234562',
  bankHolder: '李秀英',
  pickup: 'self',
  declaration: { agreed: true, agreedAt: '2026-11-02T02:00:00Z' },
}
