import type { NotificationCode } from '@yibiao/schemas'

export type NoticeText = { title: string; text: string }
export type NoticeTexts = Record<Exclude<NotificationCode, 'custom'>, NoticeText>

/** What each notice says. Never anything personal: messages are shown in lists and leave the house. */
export const notices: NoticeTexts = {
  submitted: { title: '申请已提交', text: '部门已收到您的申请，请留意受理结果。' },
  preReviewPassed: { title: '预审通过', text: '您的申请已通过预审，等待受理。' },
  counterAwaited: {
    title: '请现场递交材料',
    text: '请按办件详情所列，携带材料到窗口递交。收件后开始受理。',
  },
  received: { title: '材料已收件', text: '窗口已收到您递交的材料，收件凭证见办件详情。' },
  receiptLapsed: { title: '逾期未递交材料', text: '现场递交期限已过，本次办理已结束。您可以重新申请。' },
  preReviewReturned: { title: '预审退回', text: '您的申请未通过预审，请按说明修改后重新提交。' },
  correctionRequested: { title: '需要补正', text: '您的申请需要补正，请在期限内按告知的内容补齐。' },
  correctionLapsed: { title: '逾期未补正', text: '补正期限已过，本次办理已结束。您可以重新申请。' },
  accepted: { title: '已受理', text: '您的申请已受理，办理时限从次日起计算。' },
  deemedAccepted: { title: '视为受理', text: '部门逾期未告知补正，您的申请自收到之日起视为受理。' },
  acceptanceRefused: { title: '不予受理', text: '您的申请未被受理，理由和救济途径见通知书。' },
  materialSupplied: { title: '申请人已补交材料', text: '容缺的材料已经补交，请查看并确认。' },
  granted: { title: '准予许可', text: '您的申请已获准予，可以查看和下载决定文书。' },
  deemedGranted: {
    title: '视为准予延续',
    text: '许可到期前没有作出决定，依法视为准予延续，请留意后续办理。',
  },
  denied: { title: '不予许可', text: '部门作出了不予许可的决定，理由和救济途径见决定书。' },
  delivered: { title: '结果已送达', text: '办理结果已送达。' },
  withdrawn: { title: '申请已撤回', text: '您的申请已撤回，本次办理结束。' },
  terminated: { title: '办理已终止', text: '本次办理已终止，原因见办件详情。' },
  taskOpened: { title: '新的待办', text: '有一件新的待办等您处理。' },
  taskTransferred: { title: '待办转给您', text: '有一件待办转到您名下，请及时处理。' },
  reminded: { title: '催办', text: '有人催办这件办件，请尽快处理，留言见办件详情。' },
  stepOverdue: { title: '环节超期', text: '这个环节已经超过办理期限，请立即处理。' },
  signerAdded: { title: '请您加签', text: '有同事请您在办件上签署意见。' },
  adviceAsked: { title: '请您协办或答复', text: '有同事委派您办理，或征求您的意见。' },
  adviceGiven: { title: '同事已答复', text: '您请同事签署或办理的内容已经答复，请继续办理。' },
  requestMade: { title: '请您审批', text: '有延期或特别程序的申请等您审批。' },
  materialsDeferred: { title: '容缺受理', text: '您的申请已容缺受理，请在办件详情载明的期限内补齐材料。' },
  deferralLapsed: {
    title: '容缺材料逾期未补齐',
    text: '容缺材料没有在期限内补齐，该办件已经结束，处理结果见办件详情。',
  },
  screeningForfeited: {
    title: '甄别逾期失权',
    text: '贵部门没有在时限内答复甄别，不得再要求申请人到贵部门办理该事项，已记入效能监督。',
  },
  childAwaited: {
    title: '请补充子办件的申请内容',
    text: '您的申请需要同时办理另一事项，还有内容需要您填写，请在办件详情中继续填写并提交。',
  },
  childStarted: { title: '子办件已发起', text: '您的申请需要同时办理的另一事项已经发起，进度见办件详情。' },
  childEnded: { title: '子办件已办结', text: '您的申请中的一个子办件已经办结，结果见办件详情。' },
  deliveryHeld: { title: '暂缓送达', text: '领取结果时核对原件不一致，结果暂缓送达，请查看办件详情。' },
  checkPassed: { title: '核查合格', text: '事后核查合格，准予的决定继续有效。' },
  rectificationOrdered: {
    title: '责令限期整改',
    text: '事后核查发现问题，请按办件详情载明的要求和期限整改并报告。',
  },
  rectificationReported: { title: '已报告整改', text: '申请人报告已经整改，请复查。' },
  rectificationLapsed: { title: '整改期限已到', text: '申请人没有在期限内报告整改，请复查。' },
  grantKept: { title: '不予撤销', text: '经审查，准予的决定继续有效，理由见办件详情。' },
  grantRevoked: {
    title: '准予决定已撤销',
    text: '准予的决定已经撤销，理由、依据和救济途径见办件详情和撤销决定书。',
  },
  grantCancelled: { title: '许可已注销', text: '许可已经注销，原因见办件详情。' },
  requestRefused: { title: '申请未获批准', text: '您提出的延期或特别程序申请未获批准，理由见办件详情。' },
  specialProcedureStarted: {
    title: '特别程序已开始',
    text: '办理中需要进行特别程序，种类和所需时间见办件详情。',
  },
  specialProcedureEnded: { title: '特别程序已结束', text: '特别程序已经结束，办件继续办理。' },
  specialProcedureOverdue: {
    title: '特别程序超期',
    text: '特别程序已超过规定的时限，请尽快结束或说明情况。',
  },
  extended: { title: '办理期限已延长', text: '经负责人批准，办理期限已延长，理由和新的期限见办件详情。' },
  recalled: { title: '待办已被拿回', text: '上一环节拿回了办件，该待办已取消。' },
  copied: { title: '抄送给您', text: '有同事把办件抄送给您，请知悉。' },
  incident: { title: '流程需要人工处理', text: '流程自动步骤没有完成，请打开办件查看原因并处理。' },
  badRating: { title: '收到差评', text: '有一次服务被评为差评，请在 15 个工作日内核实、整改并答复。' },
  ratingAnswered: { title: '评价已答复', text: '部门已答复您的评价，您可以查看答复并再评价一次。' },
  supervised: { title: '督办', text: '这件办件已列入督办，请尽快办理，并在效能监督中说明情况。' },
  answersEdited: {
    title: '申请表内容有更改',
    text: '办理人员更改了您填写的内容，更改前后的内容和理由见办件详情。如有异议，请与办理部门联系。',
  },
}
