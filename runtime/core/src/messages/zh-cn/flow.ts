import type { FlowIssueCode } from '../../flow/lint/flow-issues.ts'
import type { Message } from '../message.ts'
import { wordOf, wordsOf } from '../word-of.ts'
import { acts, outcomes, phases, slotKinds } from './design-words.ts'

export const flow = {
  'flow.unknownDecision': '找不到决策表“{decision}”，请重新选择，或先添加该决策表。',
  'flow.doubledId': '编号“{id}”重复使用，请删除其中一个环节或分支后重新添加。',
  'flow.doubledKey': '环节标识“{key}”重复使用，请换一个标识。',
  'flow.endNeedsCommand': read =>
    `结束环节“${read('step')}”的结果不能是“${wordOf(outcomes, read('outcome'))}”，它只能由办理操作产生，请选择其他结果。`,
  'flow.actNeedsOnePerson': read =>
    `环节“${read('step')}”由多人办理，不能进行“${wordOf(acts, read('act'))}”，请改为单人办理，或移到单独的环节。`,
  'flow.actNotSetUp': read =>
    `环节“${read('step')}”列出了“${wordOf(acts, read('act'))}”，但事项没有设定${read('act') === 'extend' ? '延期（时限）' : '特别程序（办事指南）'}，请设定，或删去这项操作。`,
  'flow.endsWithoutDecision': '有的办理路径没有作出决定就结束了，请在路径上添加决定环节或结束环节。',
  'flow.decidesBeforeAcceptance': '环节“{step}”可能在受理之前作出决定，请把受理环节移到它前面。',
  'flow.acceptMissing': '流程没有受理环节，请添加一个能够受理的环节。',
  'flow.decideMissing': '流程没有决定环节，请添加一个能够准予和不予的环节。',
  'flow.deemedGrantMisplaced':
    '环节“{step}”设置了到期视为准予，但它不能准予，或者在分支里面。请只在分支以外的决定环节设置。',
  'flow.decideOneSided': read =>
    `环节“${read('step')}”不能进行“${wordOf(acts, read('act'))}”，决定环节应当既能准予又能不予，请添加。`,
  'flow.unreachable': '环节“{step}”永远不会办到，请移到结束环节之前，或删去。',
  'flow.endWithoutDecision': read =>
    `结束环节“${read('step')}”的结果是“${wordOf(outcomes, read('outcome'))}”，但之前没有作出决定，请添加决定环节，或选择其他结果。`,
  'flow.phaseOrder': read =>
    `环节“${read('step')}”属于${wordOf(phases, read('phase'))}阶段，却排在${wordOf(phases, read('after'))}阶段之后，请调整顺序或阶段。`,
  'flow.decisionInParallel': '环节“{step}”在并行分支中作出决定，会取消其他分支，请移到并行之后。',
  'flow.stagesMissing': read => `行政许可的流程缺少${wordsOf(phases, read('stages'), '、')}环节，请添加。`,
  'flow.limitsExceedPromised':
    '各环节时限合计{sum}个工作日，超过承诺时限{promised}个工作日，请缩短环节时限，或延长承诺时限。',
  'flow.licenceCodeMissing':
    '“{licence}”没有填写证照类型代码，发出的证照将没有电子证照标识，不能按标识核验，请填写。',
  'flow.licenceCodeWrong':
    '“{licence}”的证照类型代码不正确：应为 21 位，前 18 位是定义机构的统一社会信用代码，后 3 位是顺序码，请核对。',
  'flow.evidenceByRule':
    '要点 {point} 由系统自动核对，没有人上传佐证材料，请取消“须附佐证材料”，或改为人工判断。',
  'flow.outcomeNotRead': '环节“{step}”的结果没有被使用，不同意也会继续办理，请在后面按结果分支。',
  'flow.readsLaterStep':
    '环节“{step}”的条件用到了“{later}”的结果，但那时该环节还没有办理，请修改条件或顺序。',
  'flow.grantsBeforeAcceptance':
    '环节“{step}”设置了秒批，但到这里还没有受理，永远不会当场准予。请把它移到受理之后，或在时限中设为收件即受理。',
  'flow.branchNeverTaken': '分支“{branch}”永远不会进入，请修改条件，或删去该分支。',
  'flow.branchesOverlap': '分支“{branch}”与前面的分支“{other}”条件相同，永远不会进入，请修改其中一个条件。',
  'flow.branchCovered':
    '进入分支“{branch}”的情况已全部被前面的分支包含，永远轮不到它，请调整顺序、修改条件或删去它。',
  'flow.branchAlwaysTaken':
    '分支“{branch}”的条件只要填写了就总是成立，后面的分支和默认分支不会进入，请修改条件。',
  'flow.branchesShare':
    '分支“{branch}”与前面的分支“{other}”有一部分情况同时成立，那时走“{other}”。请把两个条件划分清楚。',
  'flow.valuesNotCovered':
    '环节“{step}”的各个分支没有覆盖“{field}”的所有取值，默认分支又什么都不做。请补充条件，或在默认分支中处理。',
  'flow.optionsNotCovered': read =>
    `“${read('step')}”没有为字段“${read('field')}”的选项安排分支，且默认分支为空：${wordsOf({}, read('options'), '、')}。请添加分支，或在默认分支中添加环节。`,
  'flow.everythingSkippable': '并行“{step}”的全部分支都有条件，可能全部跳过，请至少保留一个无条件的分支。',
  'flow.joinTooMany': '汇合要求完成{count}个分支，但只有{branches}个，请减少要求的数量。',
  'flow.unknownStep': '找不到环节“{step}”，请重新选择。',
  'flow.unknownDocument': '找不到文书“{document}”，请重新选择，或先添加该文书。',
  'flow.unknownField': '找不到字段“{field}”，请重新选择。',
  'flow.unknownSlot': read =>
    `找不到用于${wordOf(slotKinds, read('kind'))}的填空“${read('slot')}”，请重新选择，或先添加该填空。`,
  'flow.unknownRole': read =>
    read('role') === ''
      ? '没有选择岗位，请选择由哪个岗位办理。'
      : `本部门没有岗位“${read('role')}”，请重新选择，或先添加该岗位。`,
  'flow.itemMissing': '环节“{step}”没有选择要发起的事项，请选择。',
  'flow.startsItself': '环节“{step}”发起的是本事项，每个办件都会再发起一个，没有止境。请选择其他事项。',
  'flow.unknownSource': '找不到数据来源“{source}”，请重新选择，或先在预填中添加该来源。',
  'flow.consultedWrites': '环节“{step}”的部门只作答复，不能填写表单，请把权限改为查看或不可见。',
  'flow.fileNotWritable': '环节“{step}”不能填写“{field}”：附件、签名和声明只能由申请人提供，请改为查看。',
  'flow.officialInRow':
    '字段“{field}”由办理人员填写，不能放在申请人增减的表格行里，请移到表格之外，或把整个表格改为由办理人员填写。',
  'flow.officialFile':
    '字段“{field}”是附件、签名或声明，不能由办理人员填写，请换一种字段，或改为由申请人填写。',
  'flow.officialNotWritable':
    '字段“{field}”由办理人员填写，但没有环节可以填写它，请在某个环节的“能看什么、改什么”中设为可填写或必填。',
  'flow.assigneeMissing': '环节“{step}”没有指定办理人，请选择办理人。',
  'flow.fallbackMissing': '环节“{step}”无人可办时转给备用岗位，但没有选择岗位，请选择。',
} satisfies Record<FlowIssueCode, Message>
