import type { ChildCaseView, ScreenedView } from '@yibiao/schemas'

const states: Record<ChildCaseView['state'], string> = {
  ordered: '正在发起',
  awaited: '待填写',
  started: '办理中',
  ended: '已办结',
  failed: '未能发起',
  cancelled: '已取消',
}

const answers: Record<ScreenedView['answer'], string> = {
  needed: '需要办理',
  notNeeded: '不需要办理',
  conditional: '视条件办理',
  forfeited: '逾期失权',
}

/** 甄别 and 子办件. */
export const children = {
  title: '子办件',
  help: '本办件需要同时办理下列事项，全部办结后继续办理。',
  states,
  answers,
  /** An item of a department, as lists and the history name it. */
  item: (department: string, item: string) => `${department}“${item}”`,
  with: (item: string, what: string) => `${item}，${what}`,
  ordered: (time: string) => `${time} 发起`,
  awaited: {
    title: '有子办件等您填写',
    help: '已经带出能带出的内容。请补充其余内容并提交，提交后子办件开始办理。',
    resume: '继续填写',
    of: (item: string) => `继续填写：${item}`,
  },
  /** Why an application could not be begun; anything else is the key of a field whose value could not be worked out. */
  failures: {
    itemNotPublished: '该事项没有发布，或者已经停用。',
    itemSuspended: '该事项已经暂停办理。',
    valuesTooLarge: '带入的内容过多。',
    tooDeep: '子办件层层发起，超过了层数上限，请检查各事项的流程。',
    draftDeleted: '申请人删除了这份申请，需要时可以重新发起。',
  } as Readonly<Record<string, string>>,
  valueFailed: (field: string) => `填入“${field}”的内容无法得出，请核对流程中的设置和填报内容。`,
  failed: '主办件的部门正在处理，您不需要做什么。',
  cancelled: '主办件的这一环节已经结束，子办件不再等待。',
  parent: {
    title: '主办件',
    of: (item: string, number: string, department: string) => `${department}“${item}”，${number}`,
    text: '本办件由主办件发起，办结后结果告知主办件的部门。',
    open: '查看主办件',
  },
  ofParent: (number: string) => `办件 ${number} 的子办件`,
  removal: '这是其他办件需要的子办件，删除后由该办件的部门决定怎么办。',
  withdrawal: '子办件同时停止：正在办理的终止办理，已经作出决定的不受影响，还没有提交的申请留在您的草稿里。',
}
