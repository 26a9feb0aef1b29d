import type { CaseView, ChildCaseView, ScreenedView, TaskView } from '@yibiao/schemas'

/** What four departments said at one 甄别. */
export const screened: ScreenedView[] = [
  {
    run: 'r4',
    candidate: 'k1',
    stepKey: 'screen',
    departmentName: '盘龙区国防动员办公室',
    itemName: '应建防空地下室的民用建筑项目报建审批',
    answer: 'needed',
    by: '高防空',
    at: '2026-07-06T02:10:00Z',
  },
  {
    run: 'r4',
    candidate: 'k2',
    stepKey: 'screen',
    departmentName: '盘龙区文化和旅游局',
    itemName: '建设工程文物保护和考古许可',
    answer: 'conditional',
    text: '开挖中发现文物的，需要办理。',
    by: '孔文物',
    at: '2026-07-06T03:00:00Z',
  },
  {
    run: 'r4',
    candidate: 'k3',
    stepKey: 'screen',
    departmentName: '盘龙区水务局',
    itemName: '洪水影响评价类审批',
    answer: 'forfeited',
    at: '2026-07-08T16:00:00Z',
  },
  {
    run: 'r4',
    candidate: 'k4',
    stepKey: 'screen',
    departmentName: '盘龙区园林绿化局',
    itemName: '工程建设涉及城市绿地、树木审批',
    answer: 'notNeeded',
    by: '林绿地',
    at: '2026-07-06T04:20:00Z',
  },
]

const ordered = {
  stepKey: 'screen',
  at: '2026-07-08T16:00:00Z',
} as const

/** A child case in every state. */
export const children: ChildCaseView[] = [
  {
    ...ordered,
    id: 'r4/k1',
    departmentName: '盘龙区国防动员办公室',
    itemName: '应建防空地下室的民用建筑项目报建审批',
    state: 'started',
    number: '530103202607080001',
  },
  {
    ...ordered,
    id: 'r4/k5',
    departmentName: '盘龙区气象局',
    itemName: '雷电防护装置设计审核',
    state: 'ended',
    number: '530103202607080002',
    outcome: 'granted',
  },
  {
    ...ordered,
    id: 'r4/k6',
    departmentName: '盘龙区水务局',
    itemName: '生产建设项目水土保持方案审批',
    state: 'awaited',
  },
  {
    ...ordered,
    id: 'r5/k7',
    departmentName: '盘龙区交通运输局',
    itemName: 'roadOpening',
    state: 'failed',
    reason: 'itemNotPublished',
  },
  {
    ...ordered,
    id: 'r3/k8',
    departmentName: '盘龙区住房和城乡建设局',
    itemName: '建设工程消防设计审查',
    state: 'cancelled',
  },
]

/** The same, as the applicant may open them. */
export const childrenOfMine: ChildCaseView[] = children.map(({ reason: _reason, ...child }) => {
  if (child.state === 'awaited') return { ...child, draftId: '01990000-0000-7000-8000-0000000000d1' }
  return child.number === undefined ? child : { ...child, caseId: '01990000-0000-7000-8000-0000000000c2' }
})

/** What a department is asked at a 甄别. */
export const screeningTask: TaskView = {
  id: '01990000-0000-7000-8000-0000000000e1',
  step: 's4',
  stepKey: 'screen',
  name: '甄别',
  phase: 'review',
  kind: 'screening',
  state: 'claimed',
  isMine: true,
  openedAt: '2026-07-06T01:00:00Z',
  dueOn: '2026-07-08',
  light: 'green',
  consultation: {
    askedBy: '盘龙区自然资源局',
    question: '该项目用地范围内是否需要同步修建防空地下室？',
    onTimeout: 'forfeit',
  },
}

/** A case in the middle of its flow; `more` says what a story is about. */
export function sampleCase(more: Partial<CaseView>): CaseView {
  return {
    case: {
      id: '01990000-0000-7000-8000-0000000000c1',
      number: '530103202607010007',
      itemId: '01990000-0000-7000-8000-0000000000a3',
      itemName: '建设工程规划许可证核发',
      departmentName: '盘龙区自然资源局',
      applicantName: '云南明亮置业有限公司',
      status: 'accepted',
      submittedAt: '2026-07-01T02:00:00Z',
      dueOn: '2026-07-31',
      light: 'green',
      version: 12,
    },
    itemVersion: 1,
    definition: { form: { pages: [] }, materials: [] },
    compiled: {},
    answers: {},
    hiddenFields: [],
    visibility: {},
    provenance: {},
    materials: [],
    submission: 1,
    tasks: [],
    actions: [],
    clocks: [],
    documents: [],
    timeline: [],
    ...more,
  }
}
