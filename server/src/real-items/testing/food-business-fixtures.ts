import type { DraftView, ItemDefinition, NotificationPage, PublishedItem } from '@yibiao/schemas'
import { checkFoodPermitNumber } from '@yibiao/core/codes'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { act, met as pointsMet, mustAct, upload, viewOf } from '../../cases/testing/open-office.ts'
import { withTransaction } from '../../db/with-transaction.ts'
import { importLicences } from '../../licences/import-licences.ts'
import { licences } from '../../licences/tables.ts'
import { bindSlots } from '../../templates/bind-slots.ts'
import { databaseKinds, describeOnDatabases, type DatabaseKind } from '../../testing/databases.ts'
import { bindingsFor } from './bindings-for.ts'
import { idWithSameWords } from './id-with-same-words.ts'
import { definitionOf, openForm, type OpenForm } from './open-form.ts'
import {
  begin,
  complete,
  dueOn,
  mustSubmit,
  openItem,
  readAsApplicant,
  refusedBecause,
  type OpenItem,
} from './open-item.ts'

const slug = 'food-business'
const department = { name: '盘龙区市场监督管理局', creditCode: '115301030151000200' }

/** The template with its slots bound as the fixtures bind them. */
export function foodBusinessTemplate(): ItemDefinition {
  const template = definitionOf(slug)
  return bindSlots(template, bindingsFor(template, department.creditCode))
}

/**
 * Declares the conformance fixtures of the food business permit (O1).
 * @param built what to judge instead of the template: the same item, built by other means
 */
export function describeFoodBusiness(
  built?: () => ItemDefinition,
  kinds: readonly DatabaseKind[] = databaseKinds,
): void {
  const template = definitionOf(slug)
  const definition = () => built?.() ?? template
  /** The check or point that says what this one of the template says; elsewhere it has another id. */
  const idOf = (id: string): string => idWithSameWords(id, template, definition())
  const check = (id: string): string => `check.${idOf(id)}`
  const met = (...points: string[]) => pointsMet(...points.map(idOf))

  describe('the form of the food business permit', () => {
    let form: OpenForm

    beforeAll(() => {
      form = openForm(slug, { today: '2026-09-10' }, definition)
    })

    test('O1-3 the canteen of a school may not serve raw food', () => {
      const canteen = { mainForm: '03', schoolCanteen: true }
      expect(form.complain({ ...canteen, projects: ['05', '07'] })).toEqual([
        `${check('noRawFood')} /projects`,
      ])
      expect(form.complain({ ...canteen, projects: ['05'] })).toEqual([])
      expect(form.complain({ ...canteen, schoolCanteen: false, projects: ['05', '07'] })).toEqual([])
      expect(form.complain({ ...canteen, projects: ['01-1'] })).toEqual([
        `${check('makesSomething')} /projects`,
      ])
    })

    test('O1-4 who sells nothing but prepackaged food is led to the filing, and what is made is not offered', () => {
      expect(form.complain({ mainForm: '01', projects: ['01-2'] })).toEqual([
        `${check('filingOnly')} /projects`,
      ])
      expect(form.complain({ mainForm: '01', projects: ['01-2', '02-2'] })).toEqual([])
      expect(form.complain({ mainForm: '02', projects: ['05', '01-2'] })).toEqual([])
      expect(form.complain({ mainForm: '01', projects: ['02-2', '05'] })).toEqual([
        'choice.notOffered /projects',
      ])
    })
  })

  describeOnDatabases(kinds, 'the food business permit', database => {
    let item: OpenItem

    beforeAll(async () => {
      item = await openItem(database(), {
        slug,
        ...(built ? { built: built() } : {}),
        department,
        start: '2026-09-10T07:00:00Z',
      })
    })

    beforeEach(() => {
      item.context.clock.set('2026-09-10T07:00:00Z')
    })

    test('O1-1 licence, identity card and account fill more than two fifths of what a restaurant sees', async () => {
      const { answers } = await begin(item, await item.applicant('haoweidao'))
      expect(answers).toMatchObject({
        bizName: '昆明市盘龙区好味道餐饮店',
        uscc: '92530103MA6TEXA04D',
        econType: 'individual',
        foundedOn: '2024-03-05',
        domicile: { region: '530103006', detail: '穿金路100号' },
        legal: { name: '张伟', idNo: '530103199005127318', sex: 'male', birthOn: '1990-05-12' },
        // The definition's own initial value, where no source says anything.
        copies: 1,
      })
      // A list is one thing to fill, however many rows it begins with.
      const seen = openForm(slug, { today: '2026-09-10' }, definition)
        .fillable(answers)
        .filter(({ path }) => !/\/\d+\//.test(path))
      const filled = seen.filter(({ value }) => value !== null && value !== '' && !Array.isArray(value))
      expect(filled.length / seen.length).toBeGreaterThanOrEqual(0.4)
      const published = (await item.anyone.get(`/api/items/${item.itemId}`)).body as PublishedItem
      expect(published.figures).toMatchObject({ prefillableFields: 13, exemptibleMaterials: 4 })
    })

    test('O1-2 pre-reviewed by 09-11, accepted by 09-15; accepted on 09-14, promised by 09-23 and to be decided by 10-16', async () => {
      const { caseId } = await submitted()
      const limits = async () => (await viewOf(item.officer('window'), caseId)).clocks
      expect(dueOn(await limits(), 'preReview')).toBe('2026-09-11')
      item.context.clock.set('2026-09-11T02:00:00Z')
      await passPreReview(caseId)
      expect(dueOn(await limits(), 'acceptance')).toBe('2026-09-15')
      item.context.clock.set('2026-09-14T02:00:00Z')
      await accept(caseId)
      // Sunday 09-20 is a working day in exchange for the holidays.
      expect(dueOn(await limits(), 'promised')).toBe('2026-09-23')
      expect(dueOn(await limits(), 'statutory')).toBe('2026-10-16')
    })

    test('O1-5 received on 09-09, a correction can be asked for until 09-16, and only once', async () => {
      item.context.clock.set('2026-09-09T02:00:00Z')
      const { caseId } = await submitted()
      await passPreReview(caseId)
      const window = item.officer('window')
      expect(dueOn((await viewOf(window, caseId)).clocks, 'statutoryAcceptance')).toBe('2026-09-16')
      const request = {
        type: 'requestCorrection' as const,
        items: [{ type: 'material', material: 'layout', reason: '布局图没有标明面积' }],
      }
      await mustAct(window, caseId, 'accept', request)
      const client = await item.applicant('haoweidao')
      const opened = (await client.post(`/api/my/cases/${caseId}/correction`, {})).body as DraftView
      const replaced = await upload(client, opened.id, 'material=layout')
      expect(replaced.status, replaced.text).toBe(201)
      await mustSubmit(client, (await client.get(`/api/drafts/${opened.id}`)).body as DraftView)
      expect(await act(window, caseId, 'accept', request)).toMatchObject({
        status: 409,
        body: { code: 'case.correctionAlreadyRequested' },
      })
    })

    test('O1-6 a cancelled licence spares nobody the paper, and a counter that finds it cancelled cannot accept', async () => {
      const client = await item.applicant('qingquan')
      const holder = {
        name: '昆明清泉食品加工有限公司',
        documentType: 'creditCode',
        documentNumber: '91530103MA6TEXE425',
      }
      const cancelled = {
        holder,
        typeName: '营业执照',
        number: holder.documentNumber,
        issuer: '昆明市市场监督管理局',
        status: 'cancelled',
        face: { 名称: holder.name },
      }
      await importLicences(item.context, [cancelled], { key: 'test', name: 'test', requestId: 'test' })
      const draft = await begin(item, client)
      expect(draft.answers['bizName']).toBeNull()
      expect(draft.sources).toContainEqual(
        expect.objectContaining({ sourceKey: 'businessLicence', state: 'noData', standing: 'cancelled' }),
      )
      const missing = (await refusedBecause(client, draft)).map(({ path }) => path)
      expect(missing).toContain('/materials/businessLicence')

      const typed = { ...restaurantAnswers, ...unitAnswers, ...legalAnswers }
      const papers = [...restaurantMaterials, 'businessLicence', 'identityCard']
      const { caseId } = await mustSubmit(client, await complete(item, client, typed, papers))
      await passPreReview(caseId)
      expect((await viewOf(item.officer('window'), caseId)).warnings).toEqual([
        {
          code: 'material.licenceNotValid',
          path: '/materials/businessLicence',
          severity: 'warning',
          params: { standing: 'cancelled' },
        },
      ])
      const refused = await act(item.officer('window'), caseId, 'accept', {
        type: 'accept',
        checklist: [
          ...met('cpComplete'),
          { point: idOf('cpLicence'), verdict: 'notMet', note: '登记状态：注销' },
        ],
      })
      expect(refused).toMatchObject({ status: 422, body: { code: 'case.checklistNotMet' } })
    })

    test('O1-7 from 24:00 on 09-23 the light is red, and reviewer and supervisor have been told', async () => {
      const { caseId } = await submitted()
      item.context.clock.set('2026-09-11T02:00:00Z')
      await passPreReview(caseId)
      item.context.clock.set('2026-09-14T02:00:00Z')
      await accept(caseId)
      const light = async () => (await viewOf(item.officer('reviewer'), caseId)).case.light
      item.context.clock.set('2026-09-23T15:59:59Z')
      await item.runJobs()
      expect(await light()).toBe('yellow')
      item.context.clock.set('2026-09-23T16:00:00Z')
      await item.runJobs()
      await item.runJobs()
      expect(await light()).toBe('red')
      for (const role of ['reviewer', 'supervisor'] as const) {
        const { entries } = (await item.officer(role).get('/api/notifications')).body as NotificationPage
        expect(entries, role).toContainEqual(expect.objectContaining({ caseId, notice: 'stepOverdue' }))
      }
    })

    test('O1-8 the permit of 2026-09-21 has a JY number with its check digit and holds until 2031-09-20', async () => {
      const { caseId } = await submitted()
      await passPreReview(caseId)
      await accept(caseId)
      await mustAct(item.officer('reviewer'), caseId, 'review', {
        type: 'approve',
        opinion: '符合要求',
        checklist: met('cpProjects', 'cpStaff'),
      })
      await mustAct(item.officer('reviewer'), caseId, 'inspect', {
        type: 'approve',
        opinion: '与申请一致',
        checklist: met('cpTwo', 'cpSite'),
      })
      await mustAct(item.officer('decider'), caseId, 'decide', { type: 'decide', outcome: 'granted' })
      item.context.clock.set('2026-09-21T02:00:00Z')
      await mustAct(item.officer('window'), caseId, 'certify', { type: 'approve' })
      await item.runJobs()
      await item.runJobs()
      const [permit] = await withTransaction(item.context.database, { service: 'licences' }, transaction =>
        transaction.select().from(licences).where(eq(licences.typeName, '食品经营许可证')),
      )
      expect(permit).toMatchObject({ validFrom: '2026-09-21', validThrough: '2031-09-20' })
      expect(permit?.number).toMatch(/^JY2530103000001\d$/)
      expect(checkFoodPermitNumber(permit?.number ?? '')).toBeUndefined()
      const documents = (await readAsApplicant(await item.applicant('haoweidao'), caseId)).documents
      expect(documents.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['acceptanceNotice', 'grantDecision']),
      )
    })

    async function submitted(): Promise<{ caseId: string }> {
      const client = await item.applicant('haoweidao')
      return mustSubmit(client, await complete(item, client, restaurantAnswers, restaurantMaterials))
    }

    async function passPreReview(caseId: string): Promise<void> {
      await mustAct(item.officer('window'), caseId, 'preReview', {
        type: 'passPreReview',
      })
    }

    async function accept(caseId: string): Promise<void> {
      const checklist = met('cpComplete', 'cpLicence')
      await mustAct(item.officer('window'), caseId, 'accept', { type: 'accept', checklist })
    }
  })
}

/** What E1 adds to its licence, the identity card and the account. */
const restaurantAnswers = {
  isSameAddress: true,
  hasWh: false,
  'legal/duty': '经营者',
  hasAgent: false,
  mainForm: '02',
  centralKitchen: false,
  groupMeal: false,
  netSale: false,
  projects: ['05'],
  copies: 1,
  staffTotal: 2,
  staffExam: 1,
  safety: [
    {
      name: '王磊',
      idNo: '530111198012310191',
      duty: '店长',
      appointedBy: '好味道餐饮店',
      trainingNo: 'SP2026001',
    },
  ],
  staff: [
    {
      name: '王磊',
      sex: 'male',
      idNo: '530111198012310191',
      job: '厨师',
      healthNo: 'JK2026001',
      healthIssuer: '盘龙区疾控中心',
      healthUntil: '2027-06-30',
    },
  ],
  equip: [{ name: '冷藏柜', count: 2, place: '厨房' }],
  declaration: { agreed: true, agreedAt: '2026-09-10T07:00:00Z' },
}

const restaurantMaterials = ['layout', 'safetyRules']

/** What a licence that cannot be read would have filled. */
const unitAnswers = {
  bizName: '昆明清泉食品加工有限公司',
  uscc: '91530103MA6TEXE425',
  econType: 'company',
  foundedOn: '2020-09-10',
  domicile: { region: '530103', detail: '龙泉街道霖雨路66号' },
  tel: '13888880007',
}

const legalAnswers = {
  'legal/name': '王磊',
  'legal/sex': 'male',
  'legal/idNo': '530111198012310191',
  'legal/birthOn': '1980-12-31',
  'legal/nation': '汉',
  'legal/domicile': '云南省昆明市官渡区',
  'legal/mobile': '13888880007',
}
