import type { Field, ItemDefinition } from '@yibiao/schemas'
import { describe, expect, it } from 'vitest'
import { lintItem, type LintEnvironment } from './index.ts'

const item: ItemDefinition = {
  formatVersion: 1,
  key: 'test',
  name: '测试',
  guide: {
    itemType: '20',
    serviceObjects: ['1'],
    caseType: 'promised',
    summary: '测试',
    consultationTelephone: '0871-63190000',
    supervisionTelephone: '0871-63190001',
    naturalPersonTopics: ['其他'],
  },
  form: {
    pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '节', fields: [field('a'), field('b')] }] }],
  },
  materials: [],
  prefill: { sources: [], mappings: [] },
  flow: {
    steps: [
      {
        type: 'userTask',
        id: 't1',
        key: 'check',
        name: '受理',
        phase: 'accept',
        assignees: { type: 'role', role: { type: 'role', role: 'window' } },
        completion: { type: 'single' },
      },
      {
        type: 'userTask',
        id: 't2',
        key: 'decide',
        name: '决定',
        phase: 'decide',
        assignees: { type: 'role', role: { type: 'role', role: 'decider' } },
        completion: { type: 'single' },
      },
    ],
  },
  documents: [],
  limits: {
    acceptance: { amount: 5, unit: 'workingDay' },
    statutoryAcceptance: { amount: 5, unit: 'workingDay' },
    promised: { amount: 10, unit: 'workingDay' },
    statutory: { amount: 20, unit: 'workingDay' },
  },
}

function field(key: string, more: object = {}): Field {
  return { id: key, key, type: 'text', label: key, ...more } as Field
}

function find(change: Partial<ItemDefinition>, environment?: LintEnvironment): string[] {
  return lintItem({ ...item, ...change }, environment).map(({ code, path }) => `${code} ${path}`)
}

const guide = (more: Partial<ItemDefinition['guide']>) => find({ guide: { ...item.guide, ...more } })
const limits = (more: Partial<ItemDefinition['limits']>) => find({ limits: { ...item.limits, ...more } })
const form = (...fields: Field[]) =>
  find({ form: { pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '节', fields }] }] } })
const at = (index: number) => `/form/pages/0/sections/0/fields/${index}`

describe('lintItem', () => {
  it('has nothing to say about a sound item', () => {
    expect(find({})).toEqual([])
  })

  it('finds names in documents that are not there, at their place in the text', () => {
    const document = (text: string) =>
      lintItem({
        ...item,
        documents: [
          {
            id: 'd',
            key: 'notice',
            name: '通知书',
            issuedOn: 'accepted',
            blocks: [
              { type: 'paragraph', text },
              { type: 'list', items: 'materials', text: '${item.name}' },
            ],
          } as unknown as ItemDefinition['documents'][number],
        ],
      }).map(({ code, path, params }) => [
        code,
        path,
        text.slice(Number(params?.['from']), Number(params?.['to'])),
      ])
    const at = '/documents/0/blocks/0/text'
    expect(document('𠮷 ${applicant.name}：${a}，${answers.b}，${case.number}，${document.number}')).toEqual(
      [],
    )
    expect(document('𠮷人 ${aplicant.name}')).toEqual([['expression.unknownName', at, 'aplicant']])
    expect(document('${a}${answers.c}')).toEqual([['expression.unknownKey', at, 'c']])
  })

  it('finds documents that state what the guide does not, unless they ask first', () => {
    const basis = { type: 'paragraph', text: '根据${guide.legalBasis}，准予。' }
    const document = (blocks: object[], legalBasis?: ItemDefinition['guide']['legalBasis']) =>
      find({
        guide: { ...item.guide, ...(legalBasis === undefined ? {} : { legalBasis }) },
        documents: [
          { id: 'd', key: 'grant', name: '决定书', kind: 'grantDecision', issuedOn: 'grant', blocks },
        ] as unknown as ItemDefinition['documents'],
      })
    expect(document([basis])).toEqual(['document.guidePartMissing /documents/0/blocks/0/text'])
    expect(document([{ type: 'condition', when: 'guide.legalBasis != null', blocks: [basis] }])).toEqual([])
    expect(document([basis], [{ title: '广告法' }] as never)).toEqual([])
  })

  it('finds a notice of lapse that only knows of corrections where papers can lapse too', () => {
    const told = { type: 'paragraph', id: 'p', text: '补正期限至${correction.dueOn}' }
    const lapse = (blocks: readonly unknown[], more: object = {}) =>
      find({
        limits: {
          ...item.limits,
          counterReceipt: { limit: { amount: 5, unit: 'workingDay' }, onLapse: 'withdrawn' },
        },
        documents: [
          { id: 'd', key: 'lapse', name: '通知书', kind: 'lapseNotice', issuedOn: 'lapse', blocks, ...more },
        ] as unknown as ItemDefinition['documents'],
      })
    expect(lapse([told])).toEqual(['document.lapseWithoutCorrection /documents/0/blocks/0/text'])
    expect(lapse([{ type: 'condition', when: 'lapse.of = "correction"', blocks: [told] }])).toEqual([])
    expect(lapse([told], { issuedWhen: 'lapse.of = "correction"' })).toEqual([])
  })

  it('finds names in notices that are not there: nothing personal is', () => {
    const notice = (body: string) =>
      find({
        flow: {
          steps: [
            ...item.flow.steps,
            {
              type: 'serviceTask',
              id: 'n',
              key: 'tell',
              name: '通知',
              action: { type: 'notify', to: 'applicant', subject: '办结', body },
            },
          ] as ItemDefinition['flow']['steps'],
        },
      })
    const at = '/flow/steps/2/action/body'
    expect(notice('${case.number} ${decision.outcome} ${a}')).toEqual([])
    expect(notice('${applicant.name}')).toEqual([`expression.unknownName ${at}`])
    expect(notice('${case.number')).toEqual([])
    expect(notice('${case.}')).toEqual([`expression.unexpectedEnd ${at}`])
  })

  it('finds what is wrong with the condition of a material at its place', () => {
    const material = (condition: string) =>
      find({
        materials: [
          { id: 'm', key: 'plan', name: '平面图', necessity: 'conditional', source: 'applicant', condition },
        ] as unknown as ItemDefinition['materials'],
      })
    expect(material('a =')).toEqual(['expression.unexpectedEnd /materials/0/condition'])
    expect(material('c = "x"')).toContain('expression.unknownName /materials/0/condition')
  })

  it('Q01: the promise lies within the law, whatever the units', () => {
    expect(limits({ promised: { amount: 21, unit: 'workingDay' } })).toContain(
      'guide.promisedExceedsStatutory /limits/promised',
    )
    expect(limits({ promised: { amount: 20, unit: 'calendarDay' } })).toEqual([])
  })

  it('what may follow comes within the promised limit', () => {
    const deferral = (amount: number) =>
      limits({ deferral: { limit: { amount, unit: 'workingDay' }, onLapse: 'terminated' } })
    expect(deferral(10)).toEqual([])
    expect(deferral(11)).toEqual(['guide.deferralExceedsPromised /limits/deferral/limit'])
    expect(limits({ deferral: { onLapse: 'returned' } })).toEqual([])
  })

  it('no promise stands in for a material in a domain without promises', () => {
    const exemptions = [{ type: 'form' }, { type: 'promise', statement: '本人承诺。' }] as const
    const material = {
      id: 'm',
      key: 'm',
      name: '安全评估报告',
      necessity: 'required',
      source: 'applicant',
    } as const
    const materials = [{ ...material, exemptions: [...exemptions] }]
    expect(find({ materials })).toEqual([])
    expect(find({ materials, guide: { ...item.guide, promiseExclusion: 'nationalSecurity' } })).toEqual([
      'material.promiseExcluded /materials/0/exemptions/1',
    ])
  })

  it('Q02: an immediate item has no days, a promised one has', () => {
    expect(guide({ caseType: 'immediate' })).toContain('guide.immediateWithLimit /limits/promised')
    expect(limits({ promised: { amount: 0, unit: 'workingDay' } })).toContain(
      'guide.promisedWithoutLimit /guide/caseType',
    )
  })

  it('Q03 to Q05: visits have reasons, papers come by post, online means none', () => {
    expect(guide({ onSiteVisits: 1 })).toContain('guide.onSiteReasonMissing /guide/onSiteReason')
    expect(guide({ onSiteVisits: 0, onSiteReason: '核对' })).toContain(
      'guide.onSiteReasonUnneeded /guide/onSiteReason',
    )
    expect(guide({ onSiteVisits: 0, onlineDepth: 'appointment' })).toContain(
      'guide.postMissing /guide/handlingForms',
    )
    expect(guide({ onSiteVisits: 1, onSiteReason: '核对', onlineDepth: 'fullyOnline' })).toEqual([
      'guide.fullyOnlineWithVisits /guide/onSiteVisits',
    ])
    expect(guide({ onSiteVisits: 0, onSiteReason: '无', onlineDepth: 'fullyOnline' })).toEqual([])
  })

  it('Q06: charges are complete, and nothing is paid where nothing is charged', () => {
    expect(guide({ isCharged: true })).toEqual([
      'guide.chargesMissing /guide/charges',
      'guide.paysOnlineMissing /guide/paysOnline',
    ])
    expect(guide({ isCharged: false, paysOnline: true })).toEqual([
      'guide.paysOnlineWithoutCharge /guide/paysOnline',
    ])
  })

  it('Q07: two telephones with area code that differ', () => {
    expect(guide({ consultationTelephone: '' })).toContain(
      'guide.telephoneMissing /guide/consultationTelephone',
    )
    expect(guide({ consultationTelephone: '63190000' })).toContain(
      'guide.telephoneWrong /guide/consultationTelephone',
    )
    expect(guide({ consultationTelephone: '0871-63190001' })).toEqual([
      'guide.telephonesEqual /guide/supervisionTelephone',
    ])
    expect(guide({ consultationTelephone: 'slot:telephone' })).toEqual([])
  })

  it('Q08: topics for those who are served', () => {
    expect(guide({ serviceObjects: ['2'] })).toEqual([
      'guide.naturalPersonTopicsUnneeded /guide/naturalPersonTopics',
      'guide.legalPersonTopicsMissing /guide/legalPersonTopics',
    ])
  })

  it('Q09: a permit has questions', () => {
    expect(guide({ itemType: '01' })).toContain('guide.questionsMissing /guide/questions')
  })

  it('Q11, Q12: results are what their names say, and have samples', () => {
    expect(guide({ results: [{ name: '许可证', resultType: 'document' }] })).toEqual([
      'guide.resultTypeDiffers /guide/results/0/resultType',
      'guide.resultSampleMissing /guide/results/0/sample',
    ])
  })

  it('Q10, Q16: takes what the flow lints say', () => {
    expect(find({ flow: { steps: [] } })).toContain('flow.decideMissing /flow/steps')
  })

  it('Q13, Q14, Q18, Q19: what may be asked for', () => {
    const material = (name: string, more: object = {}) => [
      { id: 'm', key: 'm', name, necessity: 'required' as const, source: 'applicant' as const, ...more },
    ]
    expect(find({ materials: material('申请表') })).toEqual([
      'material.blankFormMissing /materials/0/blankForm',
      'material.sampleMissing /materials/0/sample',
    ])
    expect(find({ materials: material('申请表', { exemptions: [{ type: 'form' }] }) })).toEqual([])
    expect(find({ materials: material('执照', { source: 'government' }) })).toEqual([
      'material.issuerMissing /materials/0/issuer',
    ])
    const own = material('执照', { source: 'government', issuer: '城管局' })
    expect(find({ materials: own }, { departmentName: '城管局' })).toEqual([
      'material.ownIssuer /materials/0',
    ])
    for (const name of ['其他材料', '法律法规规定的其他材料', '其他相关证明材料']) {
      expect(find({ materials: material(name) }), name).toEqual(['material.catchAll /materials/0/name'])
    }
    expect(find({ materials: material('其他组织的登记证') })).toEqual([])
    expect(find({ materials: material('无犯罪证明') }, { cancelledCertificates: ['无犯罪证明'] })).toEqual([
      'material.cancelled /materials/0/name',
    ])
    expect(find({ materials: material('照片', { condition: 'nope = 1' }) })).toContain(
      'expression.unknownName /materials/0/condition',
    )
    expect(find({ materials: material('照片', { exemptions: [{ type: 'licence', source: 'x' }] }) })).toEqual(
      ['material.unknownSource /materials/0/exemptions/0/source'],
    )
  })

  it('Q17: what is required can be filled', () => {
    expect(form(field('a', { isRequired: true, visibleWhen: 'false' }))).toEqual([
      `expression.constantCondition ${at(0)}/visibleWhen`,
      `form.requiredButHidden ${at(0)}`,
    ])
    const choice = field('k', {
      type: 'radio',
      options: { type: 'inline', options: [{ value: 'x', label: 'x' }] },
    })
    expect(form(choice, field('a', { isRequired: true, visibleWhen: 'k = "y"' }))).toEqual([
      `form.requiredButHidden ${at(1)}`,
      `form.unknownOptionValue ${at(1)}/visibleWhen`,
    ])
    expect(form(field('a', { isRequired: true, isReadOnly: true }))).toEqual([
      `form.requiredButReadOnly ${at(0)}`,
    ])
  })

  it('finds codes twice, without a name, without a parent and above themselves', () => {
    const rows = [
      { code: '01', label: '一' },
      { code: '01', label: '' },
      { code: '02', label: '二', parent: '99' },
      { code: '03', label: '三', parent: '04' },
      { code: '04', label: '四', parent: '03' },
      { code: '05', label: '五', parent: '01' },
    ]
    expect(find({ codeTables: [{ key: 't', name: '表', edition: '1', rows }] }).toSorted()).toEqual([
      'codeTable.circle /codeTables/0/rows/3/parent',
      'codeTable.circle /codeTables/0/rows/4/parent',
      'codeTable.duplicateCode /codeTables/0/rows/1/code',
      'codeTable.labelMissing /codeTables/0/rows/1/label',
      'codeTable.unknownParent /codeTables/0/rows/2/parent',
    ])
  })

  it('Q20: every path of the questions ends', () => {
    const question = (id: string, answers: object[]) => ({ id, key: id, title: id, answers }) as never
    const situations = {
      firstQuestion: 'q1',
      questions: [
        question('q1', [
          { value: 'a', label: 'a', nextQuestion: 'q2' },
          { value: 'b', label: 'b' },
        ]),
        question('q2', [
          { value: 'a', label: 'a', nextQuestion: 'q1' },
          { value: 'b', label: 'b', handlingItem: 'h9' },
        ]),
        question('q3', [{ value: 'a', label: 'a', handlingItem: 'h1' }]),
      ],
      handlingItems: [{ id: 'h1', name: 'h1' }],
    }
    expect(find({ situations }).toSorted()).toEqual([
      'situation.circle /situations/questions/1/answers/0/nextQuestion',
      'situation.deadEnd /situations/questions/0/answers/1',
      'situation.unknownHandlingItem /situations/questions/1/answers/1/handlingItem',
      'situation.unreachable /situations/questions/2',
    ])
  })

  it('finds what would surprise an applicant in the form', () => {
    expect(
      form(field('applicant'), field('b', { label: ' ' }), field('c', { minLength: 5, maxLength: 2 })),
    ).toEqual([
      `form.shadowsName ${at(0)}/key`,
      `form.labelMissing ${at(1)}/label`,
      `form.limitsContradict ${at(2)}/minLength`,
    ])
    expect(form(field('a', { type: 'mobilePhone', classification: 'public' }))).toEqual([
      `form.classificationTooLow ${at(0)}/classification`,
    ])
  })

  it('points at a misspelt name and offers the right one', () => {
    const fields = [field('kind'), field('b', { visibleWhen: 'kidn = "x"' })]
    const [issue] = lintItem({
      ...item,
      form: { pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '节', fields }] }] },
    })
    expect(issue).toMatchObject({
      code: 'expression.unknownName',
      params: { name: 'kidn', from: 0, to: 4 },
      quickFix: { type: 'replaceText', path: `${at(1)}/visibleWhen`, from: 0, to: 4, text: 'kind' },
    })
  })

  it('finds mappings that fill nothing, and keys that would open other people’s data', () => {
    const source = {
      id: 's',
      key: 's',
      name: '名册',
      connector: { type: 'registry', registry: 'r', key: 'a' },
      when: 'keyed',
      onFailure: 'typeIn',
    } as const
    const mapping = { id: 'm', source: 's', field: 'a', value: 'response.x', mode: 'locked' } as const
    const prefill = (sources: object[], mappings: object[]) =>
      find({ prefill: { sources, mappings } as ItemDefinition['prefill'] })
    expect(prefill([source], [mapping])).toEqual(['prefill.typedKey /prefill/sources/0/connector/key'])
    expect(prefill([{ ...source, isPublic: true }], [mapping])).toEqual([])
    expect(prefill([source], [{ ...mapping, mode: 'verify' }])).toEqual([])
    expect(prefill([], [mapping])).toEqual(['prefill.unknownSource /prefill/mappings/0/source'])
    const open = { ...source, isPublic: true }
    expect(prefill([open], [{ ...mapping, field: 'zzz' }])).toEqual([
      'prefill.unknownField /prefill/mappings/0/field',
    ])
    expect(prefill([open], [mapping, { ...mapping, id: 'n' }])).toEqual([
      'prefill.lockedTwice /prefill/mappings/1/field',
    ])
    expect(prefill([open], [])).toEqual(['prefill.unusedSource /prefill/sources/0'])
    const options = {
      type: 'source',
      source: 's',
      items: 'response.rows',
      value: 'item.id',
      label: 'item.id',
    }
    const offering = (own: object, mappings: object[]) =>
      find({
        form: {
          pages: [
            {
              id: 'p',
              title: '页',
              sections: [
                {
                  id: 's',
                  title: '节',
                  fields: [field('a'), field('b'), field('c', { type: 'select', options })],
                },
              ],
            },
          ],
        },
        prefill: { sources: [own], mappings } as ItemDefinition['prefill'],
      })
    const verify = { ...mapping, mode: 'verify' }
    expect(offering(source, [verify])).toEqual([`prefill.comparedOffers ${at(2)}/options/source`])
    expect(offering(open, [verify])).toEqual([])
    expect(offering(open, [])).toEqual([])
    expect(offering(source, [])).toEqual(['prefill.typedKey /prefill/sources/0/connector/key'])
  })
})
