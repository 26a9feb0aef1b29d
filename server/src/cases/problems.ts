import type { RefusalCode } from '@yibiao/core/flow'
import type { ProblemDefinition } from '../problems/problem-table.ts'

/**
 * Every refusal of the engine: 403 for who may not, 422 for what is missing in the command, 409 for what the case no
 * longer allows. A task that is not of the case is not found, like one that never was.
 */
export const caseProblems = {
  'case.alreadySubmitted': {
    status: 409,
    'zh-CN': '该办件已经提交。',
    en: 'The case was submitted already.',
  },
  'case.notSubmitted': {
    status: 409,
    'zh-CN': '该办件尚未提交。',
    en: 'The case was not submitted yet.',
  },
  'case.caseConcluded': {
    status: 409,
    'zh-CN': '该办件已经结束，不能再办理。',
    en: 'The case is over; nothing more can be done.',
  },
  'case.staleVersion': {
    status: 409,
    'zh-CN': '办件在您查看之后已有变化，请查看最新情况后再办理。',
    en: 'The case changed after you opened it; review what changed and try again.',
  },
  'case.duplicateCommand': {
    status: 409,
    'zh-CN': '该操作已经完成。',
    en: 'This was carried out already.',
  },
  'case.timeRunsBackwards': {
    status: 409,
    'zh-CN': '系统时间早于办件的上一次记录，请联系管理员检查时钟。',
    en: 'The clock stands before the last event of the case; ask the administrator to check it.',
  },
  'case.officersOnly': {
    status: 403,
    'zh-CN': '只有经办人可以进行该操作。',
    en: 'Only officers can do this.',
  },
  'case.applicantOnly': {
    status: 403,
    'zh-CN': '只有申请人可以进行该操作。',
    en: 'Only the applicant can do this.',
  },
  'case.systemOnly': {
    status: 403,
    'zh-CN': '该操作只能由系统进行。',
    en: 'Only the system does this.',
  },
  'case.roleMissing': {
    status: 403,
    'zh-CN': '您没有进行该操作所需的岗位。',
    en: 'You do not hold the role this needs.',
  },
  'case.ownCase': {
    status: 403,
    'zh-CN': '不能办理本人的办件。',
    en: 'Nobody handles their own case.',
  },
  'case.excludedHandler': {
    status: 403,
    'zh-CN': '您办理过前面的环节，不能再办理本环节。',
    en: 'You handled an earlier step and may not act here.',
  },
  'case.taskClosed': {
    status: 409,
    'zh-CN': '该待办已经办结或取消。',
    en: 'The task is done or cancelled.',
  },
  'case.taskSuspended': {
    status: 409,
    'zh-CN': '该待办已暂停。',
    en: 'The task is suspended.',
  },
  'case.notMine': {
    status: 403,
    'zh-CN': '该待办不属于您。',
    en: 'The task is not yours.',
  },
  'case.heldByAnother': {
    status: 409,
    'zh-CN': '该待办已由{holder}领取。',
    en: '{holder} has taken the task.',
  },
  'case.notFromPool': {
    status: 409,
    'zh-CN': '该待办是指定给您的，不能退回待领。',
    en: 'The task was given to you and cannot go back to a pool.',
  },
  'case.actionNotOffered': {
    status: 409,
    'zh-CN': '本环节不能进行该操作。',
    en: 'The step does not offer this act.',
  },
  'case.unknownOutcome': {
    status: 422,
    'zh-CN': '本环节没有这个办理结果。',
    en: 'The step has no such outcome.',
  },
  'case.opinionMissing': {
    status: 422,
    'zh-CN': '请填写意见。',
    en: 'An opinion is needed.',
  },
  'case.reasonMissing': {
    status: 422,
    'zh-CN': '请填写理由。',
    en: 'A reason is needed.',
  },
  'case.legalBasisMissing': {
    status: 422,
    'zh-CN': '请填写法律依据。',
    en: 'The legal basis is needed.',
  },
  'case.remediesMissing': {
    status: 422,
    'zh-CN': '请填写救济途径。',
    en: 'The remedies are needed.',
  },
  'case.competentAuthorityMissing': {
    status: 422,
    'zh-CN': '请填写有权受理的机关。',
    en: 'The competent authority is needed.',
  },
  'case.checklistIncomplete': {
    status: 422,
    'zh-CN': '请完成全部审查要点。',
    en: 'Every point of the checklist needs a verdict.',
  },
  'case.checklistNotMet': {
    status: 422,
    'zh-CN': '有必须符合的审查要点未符合，不能继续。',
    en: 'A point that must be met is not met.',
  },
  'case.checklistNoteMissing': {
    status: 422,
    'zh-CN': '未符合的审查要点须写明理由。',
    en: 'A point that is not met needs a note.',
  },
  'case.unknownChecklistPoint': {
    status: 422,
    'zh-CN': '本环节没有这个审查要点。',
    en: 'The step has no such point.',
  },
  'case.alreadyAccepted': {
    status: 409,
    'zh-CN': '该办件已经受理。',
    en: 'The case was accepted already.',
  },
  'case.notAccepted': {
    status: 409,
    'zh-CN': '该办件尚未受理。',
    en: 'The case was not accepted yet.',
  },
  'case.alreadyDecided': {
    status: 409,
    'zh-CN': '该办件已经作出决定。',
    en: 'The case was decided already.',
  },
  'case.debtsOutstanding': {
    status: 409,
    'zh-CN': '尚有待核实的内容或者待补交的材料，不能准予。',
    en: 'Values to verify or materials to hand in are outstanding.',
  },
  'case.correctionAlreadyRequested': {
    status: 409,
    'zh-CN': '已经告知补正一次，不能再次要求补正。',
    en: 'Corrections were requested once already.',
  },
  'case.correctionOpen': {
    status: 409,
    'zh-CN': '正在等待申请人补正。',
    en: 'Corrections are awaited from the applicant.',
  },
  'case.noCorrectionOpen': {
    status: 409,
    'zh-CN': '该办件没有待补正的内容。',
    en: 'No corrections are awaited.',
  },
  'case.receiptInFuture': {
    status: 422,
    'zh-CN': '收件时间不能晚于现在。',
    en: 'The receipt cannot lie in the future.',
  },
  'case.submissionNumber': {
    status: 409,
    'zh-CN': '提交的序号不符，请刷新后重试。',
    en: 'The number of the submission does not fit; reload and try again.',
  },
  'case.nothingToReturnTo': {
    status: 409,
    'zh-CN': '没有可以退回的环节。',
    en: 'There is no step to return to.',
  },
  'case.returnTargetNotPassed': {
    status: 409,
    'zh-CN': '办件没有经过该环节，不能退回。',
    en: 'The case did not pass that step.',
  },
  'case.returnIntoSiblingBranch': {
    status: 409,
    'zh-CN': '不能退回到并行的另一分支。',
    en: 'A return cannot go into a branch beside this one.',
  },
  'case.returnBeforeAcceptance': {
    status: 409,
    'zh-CN': '受理之后不能退回到受理之前。',
    en: 'After acceptance nothing goes back before it.',
  },
  'case.jumpBackAcrossBlock': {
    status: 409,
    'zh-CN': '退回会取消并行的分支，不能直接跳回。',
    en: 'The return cancels branches; it cannot come straight back.',
  },
  'case.unknownOfficer': {
    status: 422,
    'zh-CN': '没有找到该经办人。',
    en: 'There is no such officer.',
  },
  'case.otherDepartment': {
    status: 422,
    'zh-CN': '该经办人不属于本部门。',
    en: 'The officer belongs to another department.',
  },
  'case.alreadySigner': {
    status: 422,
    'zh-CN': '该经办人已参与本环节。',
    en: 'The officer has a part in this step already.',
  },
  'case.noOpenTask': {
    status: 409,
    'zh-CN': '该办件没有未完成的待办。',
    en: 'The case has no open task.',
  },
  'case.timerNotDue': {
    status: 409,
    'zh-CN': '时限尚未届满。',
    en: 'The limit has not passed yet.',
  },
  'case.notWaiting': {
    status: 409,
    'zh-CN': '该环节没有等待这项内容。',
    en: 'The step waits for nothing of the kind.',
  },
} as const satisfies Record<`case.${Exclude<RefusalCode, 'unknownTask'>}`, ProblemDefinition>
