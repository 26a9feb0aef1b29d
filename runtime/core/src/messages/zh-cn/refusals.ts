import type { RefusalCode } from '../../flow/refusal-codes.ts'
import type { Message } from '../message.ts'
import { wordsOf } from '../word-of.ts'

const deliveryParts = {
  place: '送达地点',
  proxy: '代收人',
  refusal: '拒收情况和见证人',
  announcement: '公告载体和期限',
  deliveredAt: '不晚于现在的送达时间',
  receivedAt: '不晚于现在的收到时间',
}

export const refusals = {
  alreadySubmitted: '该办件已经提交，无需重复提交，请在办件中查看进度。',
  notSubmitted: '该办件尚未提交，请先提交申请。',
  caseConcluded: '该办件已经结束，不能再办理，请刷新查看结果。',
  staleVersion: '办件在您查看之后已有变化，请刷新查看最新情况后再办理。',
  duplicateCommand: '该操作已经完成，无需重复操作，请刷新页面。',
  timeRunsBackwards: '系统时间早于办件的上一次记录，请联系管理员检查时钟。',
  receiptInFuture: '收到时间不能晚于现在，请修改。',
  officersOnly: '只有经办人可以进行该操作，请由经办人办理。',
  applicantOnly: '只有申请人可以进行该操作，请由申请人办理。',
  systemOnly: '该操作由系统自动进行，无需人工办理。',
  roleMissing: '您没有进行该操作所需的岗位，请联系部门管理员。',
  ownCase: '不能办理本人的申请，请转交其他经办人。',
  excludedHandler: '您办理过前面的环节，按规定应当回避，请转交其他经办人。',
  unknownTask: '该待办已不存在，请刷新待办列表。',
  taskClosed: '该待办已经办结或取消，请刷新待办列表。',
  taskSuspended: '该待办已暂停，请等待恢复后再办理。',
  notMine: '该待办不由您办理，请在自己的待办中选择。',
  heldByAnother: read => {
    const holder = read('holder')
    return holder === ''
      ? '该待办已由他人领取，如需办理，请与其联系。'
      : `该待办已由${holder}领取，如需办理，请与其联系。`
  },
  notFromPool: '该待办是指定给您的，不能退回待领取；不能办理时，请转办。',
  actionNotOffered: '本环节不能进行该操作，请选择列出的操作。',
  unknownOutcome: '本环节没有这个办理结果，请重新选择。',
  opinionMissing: '请填写意见后再提交。',
  reasonMissing: '请填写理由后再提交。',
  legalBasisMissing: '请填写法律依据后再提交。',
  remediesMissing: '请写明救济途径后再提交。',
  competentAuthorityMissing: '请填写有权受理的机关后再提交。',
  checklistIncomplete: '还有审查要点没有结论，请逐项给出结论。',
  checklistNotMet: '有必须符合的审查要点不符合，不能继续，请改选其他办理结果。',
  checklistNoteMissing: '不符合的审查要点需要说明，请补充后再提交。',
  checklistEvidenceMissing: read => {
    const points = read('points')
    const sentence = '有审查要点需要佐证材料，请先上传照片或文件'
    return points === '' ? `${sentence}。` : `${sentence}：${points}。`
  },
  unknownChecklistPoint: '提交的审查要点与本环节不符，请刷新页面后重新填写。',
  deliveryIncomplete: read => `送达情况不完整，请补充：${wordsOf(deliveryParts, read('missing'), '、')}。`,
  nothingToConfirm: '没有需要确认的电子送达，请刷新查看最新情况。',
  documentNotOffered: '您现在不能出具这份文书，请刷新后重试，或者联系流程管理员。',
  documentIncomplete: '文书的内容没有填写完整，请补全后再出具。',
  fieldsMissing: '还有须在本环节填写的内容没有填写或不符合要求，请先填写并保存。',
  stepsGone: '办件正在办理的环节（{steps}）在该版本中没有，或者位置不同，不能换用。',
  followUpsGone: '办件正在进行的后续程序（{followUps}）在该版本中没有，不能换用。',
  notReceived: '申请人还没有现场递交材料，请先收件。',
  notAwaited: '该办件不在等待现场递交，请刷新查看最新情况。',
  alreadyAccepted: '该办件已经受理，请刷新查看最新情况。',
  notAccepted: '该办件尚未受理，请先受理。',
  alreadyDecided: '该办件已经作出决定，请刷新查看最新情况。',
  noSuchDebt: '没有这项待核验或待补交的内容，可能已经处理。',
  notVerified: '还没有取得数据来源的核验结果，请重试。',
  debtsOutstanding: read => {
    const debts = read('debts')
    return debts === ''
      ? '尚有待核验的数据或待补交的材料，请处理完毕后再作准予决定。'
      : `尚有待核验的数据或待补交的材料，请处理完毕后再作准予决定：${debts}。`
  },
  correctionAlreadyRequested: '已经告知过一次补正，不能再次要求补正；确有必要时，请由监督人员办理。',
  correctionOpen: '正在等待申请人补正，请在补正提交后再办理。',
  noCorrectionOpen: '该办件目前没有要求补正，请刷新查看最新情况。',
  submissionNumber: '提交的次序与办件不一致，请刷新页面后重试。',
  nothingToReturnTo: '前面没有可以退回的环节，请选择其他操作。',
  returnTargetNotPassed: '办件没有经过该环节，不能退回，请选择已经办过的环节。',
  returnIntoSiblingBranch: '不能退回到并行的另一分支，请选择本分支或分支之前的环节。',
  returnBeforeAcceptance: '受理之后不能退回到受理之前，请选择受理之后的环节。',
  jumpBackAcrossBlock: '这次退回会取消并行的分支，不能办完后直接跳回，请选择逐环节重新办理。',
  unknownOfficer: '没有找到该经办人，请重新选择。',
  otherDepartment: '该经办人不属于本部门，请选择本部门的经办人。',
  alreadySigner: '该经办人已参与本环节，请选择其他人。',
  noOpenTask: '该办件没有正在办理的环节，请刷新查看最新情况。',
  signerOfDecision: '受理、决定等由一人作出，不能并签或后签，可以改为前加签或征求意见。',
  noSuchSigner: '没有等待该经办人签署或答复的内容，可能已经办完，请刷新查看。',
  cannotRecall: '这个环节的办理不能拿回。',
  successorActed: '后面的环节已经有人办理，不能拿回，可联系对方退回。',
  unknownProcedure: '该事项没有这项特别程序，请重新选择。',
  noSpecialProcedure: '目前没有进行中的特别程序，请刷新查看最新情况。',
  extensionNotOffered: '该事项没有设定延期，请在承诺时限内办理。',
  alreadyExtended: '办理期限只能延长一次，已经延长过。',
  limitPassed: '办理期限已经届满或停止，不能再延长。',
  requestPending: '延期已经报请负责人审批，请等待答复。',
  timerNotDue: '时限尚未届满，请到期后再进行。',
  originalsUnchecked: '还有材料的原件没有核对，请逐项核对后再送达。',
  inspectorsMissing: read => `核查人员不得少于 ${read('count')} 名，且不得重复，请补充姓名和执法证号。`,
  checkInFuture: '核查日期不能晚于今天，请修改。',
  requirementsMissing: '核查不合格的，请写明整改要求。',
  nothingGranted: '该办件没有准予的决定，不能撤销或者注销。',
  grantHasEnded: '该准予决定已经撤销或者注销，无需重复操作。',
  childrenOpen: '子办件“{numbers}”还没有办结，请等它们办结后再准予。',
  notScreened: '找不到这项甄别的结论，请刷新查看最新情况。',
  childOrdered: '该事项的子办件已经发起，无需重复发起。',
  screenedOut: '该部门在甄别时答复不需要办理，不能再新增。确需新增的，由牵头部门的主管写明理由后发起。',
  screeningForfeited:
    '甄别逾期失权：该部门没有在甄别时限内答复，不得再要求办理。确需新增的，由牵头部门的主管写明理由后发起。',
  notWaiting: '该环节没有等待这项内容，请刷新查看最新情况。',
} satisfies Record<RefusalCode, Message>
