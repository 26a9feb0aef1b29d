/** 甄别: what a department is asked and answers, and 新增子办件. */
export const screeningZh = {
  panel: {
    title: '甄别与子办件',
    answers: '甄别答复',
    askedBy: (department: string) => `${department}请贵部门甄别`,
    openQuestion: '请答复贵部门是否需要办理相关事项。',
    startOf: (item: string) => `新增子办件：${item}`,
    othersAsked: '其他部门答复完、需要办理的发起以后，才能新增。',
    conditionMet: '确认该部门答复的条件已经成就。发起后不能撤回，并告知申请人。',
    lifted: '该部门没有要求办理。强制新增会记红牌，并告知申请人。',
  },
  acts: { answerScreening: '答复甄别', startScreenedItem: '新增子办件' },
  form: {
    screening: {
      needed: { label: '需要办理', help: '甄别结束后并联发起，从申请内容带出能带出的部分。' },
      notNeeded: { label: '不需要办理', help: '答复后本部门不再参与。' },
      conditional: { label: '视条件办理', help: '条件成就时，由本部门新增子办件。' },
    },
    screeningCondition: '在什么条件下需要办理',
    screeningConditionHelp: '写明条件和如何认定。',
    screeningRemark: '说明',
    startHelp: '写明条件如何成就，或者为什么仍须办理，记入办理过程。',
  },
}

export const screeningEn = {
  panel: {
    title: 'Screening and child cases',
    answers: 'Answers of the screening',
    askedBy: (department: string) => `${department} asks for your screening`,
    openQuestion: 'Please say whether your department has an item to handle.',
    startOf: (item: string) => `Start child case: ${item}`,
    othersAsked: 'Possible once the others have answered and what is needed has started.',
    conditionMet:
      'Confirm that the condition of the department has come true. It cannot be taken back, and the applicant is told.',
    lifted: 'The department did not ask for it. It is started with a red mark, and the applicant is told.',
  },
  acts: { answerScreening: 'Answer screening', startScreenedItem: 'Start child case' },
  form: {
    screening: {
      needed: { label: 'To be handled', help: 'It starts after the screening, filled in as far as known.' },
      notNeeded: { label: 'Nothing to handle', help: 'The part of your department ends.' },
      conditional: {
        label: 'Under a condition',
        help: 'Your department starts the child case when it comes true.',
      },
    },
    screeningCondition: 'Under which condition',
    screeningConditionHelp: 'Say what it is and how it is established.',
    screeningRemark: 'Remark',
    startHelp:
      'How the condition has come true, or why it has to be handled anyway. It goes into the history.',
  },
}
