import { useWords } from '../../texts/texts-context.tsx'

const zhCn = {
  title: '办件回传',
  help: '受理、环节、特别程序、办结等过程信息按办件顺序推送到省级平台或数据共享交换平台，发生时即推送。',
  counts: { waiting: '待推送', held: '数据质量异议', dead: '推送失败', sent: '已推送' },
  waitingSince: (time: string) => `最早一条自 ${time} 起等待`,
  target: {
    title: '回传目的地',
    none: '尚未设置目的地，回传数据在本部门保存，设置后按顺序推送。',
    address: '接口地址',
    addressHelp: '互联网地址须为 https。政务内网地址须先由平台系统管理员放行。',
    secret: '签名密钥',
    secretHelp: '与接收方约定，不少于 32 个英文字母、数字或符号。保存后不再显示。',
    secretKept: '已设置。不填写则沿用；更换目的地时须重新填写。',
    active: '启用推送',
    save: '保存',
    saved: '已保存回传目的地',
    test: '测试推送',
    reached: (result: string) => `测试推送成功（${result}）`,
    notReached: (reason: string) => `测试推送未成功：${reason}`,
    paused: '已停用，数据等待推送',
    activeTag: '推送中',
    updated: (time: string) => `${time} 设置`,
    short: '签名密钥不少于 32 个字符，且不含空格和汉字。',
  },
  records: {
    title: '回传数据',
    filter: '按推送情况查看',
    caption: '回传数据',
    number: '办件编号',
    record: '内容',
    version: '数据版本',
    reason: '原因',
    time: '产生时间',
    next: '下次推送',
    sentAt: '推送时间',
    receipt: '回执',
    act: '操作',
    attempts: (count: number) => `已试 ${count} 次`,
    none: {
      waiting: '没有等待推送的数据',
      held: '没有数据质量异议',
      dead: '没有推送失败的数据',
      sent: '还没有推送过数据',
    },
    redrive: '复核并重推',
    redriveWhat: (number: string) => `复核并重推办件 ${number} 的数据`,
    redriveAll: '全部复核并重推',
    redriven: (waiting: number, held: number) =>
      held === 0 ? `${waiting} 条已重新排队` : `${waiting} 条已重新排队，${held} 条仍未通过校核`,
    behind: '同一办件后面的数据等这一条推送后再推送。',
  },
  recordNames: {
    apply: '申请',
    receive: '收件',
    accept: '受理',
    process: '环节',
    correctionStart: '补正告知',
    correctionEnd: '补正提交',
    specialProcedureStart: '特别程序开始',
    specialProcedureEnd: '特别程序结束',
    grantEnd: '撤销、注销',
    licence: '证照',
    result: '办结',
    rating: '评价',
  },
  issues: {
    timesOutOfOrder: '时间先后不合（申请、收件、受理、办结应依次）',
    promiseMissing: '已受理但没有承诺办结时间',
    resultMissing: '办结信息缺少结果或时间',
    taskCodeMissing: '事项没有实施编码。请在事项中填写后重新发布，再复核',
    destinationRefused: '接收方认为数据不合格，请与接收方核对',
  } as Record<string, string>,
  errors: {
    unreachable: '无法连接',
    timeout: '4 秒内没有答复',
    redirected: '对方要求跳转，已拒绝',
    tooLarge: '答复超过 1 MB',
    notJson: '答复不是 JSON',
    destinationRefused: '该地址未放行',
    addressInvalid: '地址无效',
  } as Record<string, string>,
  http: (status: string) => `对方答复 ${status}`,
  days: {
    title: '日终对账',
    help: '每天核对前一日推送过的办件：条数和最新版本不一致的，自动重推。',
    none: '还没有对账记录。推送启用后，次日开始对账。',
    caption: '最近 30 天的对账结果',
    day: '日期',
    cases: '办件',
    records: '数据',
    outcome: '结果',
    agrees: '一致',
    differs: (count: number) => `不一致 ${count} 件，已重推`,
    failed: (reason: string) => `未完成：${reason}，稍后再对账`,
    difference: (number: string, sent: number, held: number | null) =>
      held === null
        ? `${number}：对方没有该办件（已推送 ${sent} 条）`
        : `${number}：已推送 ${sent} 条，对方有 ${held} 条`,
    show: '查看不一致的办件',
  },
}

export type ExchangeTexts = typeof zhCn

const en: ExchangeTexts = {
  title: 'Exchange',
  help: 'Acceptance, steps, special procedures and results are sent to the provincial platform as they happen, in the order of each case.',
  counts: { waiting: 'Waiting', held: 'Data objections', dead: 'Failed', sent: 'Sent' },
  waitingSince: time => `The oldest has waited since ${time}`,
  target: {
    title: 'Destination',
    none: 'No destination is set. Records are kept and sent in order once there is one.',
    address: 'Address',
    addressHelp:
      'Public addresses need https. The system administrator of the platform must allow addresses of the government network.',
    secret: 'Signing secret',
    secretHelp: 'Agreed with the receiver: at least 32 letters, digits or signs. Never shown again.',
    secretKept: 'Set. Leave it empty to keep it; another destination needs another one.',
    active: 'Send records',
    save: 'Save',
    saved: 'The destination was saved',
    test: 'Send a test',
    reached: result => `The test arrived (${result})`,
    notReached: reason => `The test did not arrive: ${reason}`,
    paused: 'Paused; records wait',
    activeTag: 'Sending',
    updated: time => `set on ${time}`,
    short: 'The secret has at least 32 characters, without spaces or Chinese characters.',
  },
  records: {
    title: 'Records',
    filter: 'Which records',
    caption: 'Records of the exchange',
    number: 'Case number',
    record: 'Record',
    version: 'Version',
    reason: 'Reason',
    time: 'Made',
    next: 'Next try',
    sentAt: 'Sent',
    receipt: 'Receipt',
    act: 'Act',
    attempts: count => (count === 1 ? '1 try' : `${count} tries`),
    none: {
      waiting: 'Nothing waits',
      held: 'No data objections',
      dead: 'Nothing failed',
      sent: 'Nothing was sent yet',
    },
    redrive: 'Check and send again',
    redriveWhat: number => `Check and send the record of case ${number} again`,
    redriveAll: 'Check and send all again',
    redriven: (waiting, held) =>
      held === 0
        ? `${waiting} back in the queue`
        : `${waiting} back in the queue, ${held} still refused by the check`,
    behind: 'Later records of the same case wait for this one.',
  },
  recordNames: {
    apply: 'Application',
    receive: 'Receipt',
    accept: 'Acceptance',
    process: 'Step',
    correctionStart: 'Correction asked',
    correctionEnd: 'Correction made',
    specialProcedureStart: 'Special procedure begun',
    specialProcedureEnd: 'Special procedure ended',
    grantEnd: 'Grant revoked or cancelled',
    licence: 'Licence',
    result: 'Result',
    rating: 'Rating',
  },
  issues: {
    timesOutOfOrder: 'Times are out of order (application, receipt, acceptance, result)',
    promiseMissing: 'Accepted without a promised date',
    resultMissing: 'The result or its date is missing',
    taskCodeMissing: 'The item has no task code. Give it one, publish it, and check again',
    destinationRefused: 'The receiver finds the data wrong; compare with the receiver',
  },
  errors: {
    unreachable: 'cannot be reached',
    timeout: 'no answer within 4 seconds',
    redirected: 'it asked to go elsewhere, which was refused',
    tooLarge: 'the answer exceeds 1 MB',
    notJson: 'the answer is not JSON',
    destinationRefused: 'the address is not allowed',
    addressInvalid: 'the address is invalid',
  },
  http: status => `it answered ${status}`,
  days: {
    title: 'Daily reconciliation',
    help: 'Each day, the cases of the day before are compared by count and latest version; what differs is sent again.',
    none: 'No reconciliation yet. The first one comes the day after sending begins.',
    caption: 'Reconciliations of the last 30 days',
    day: 'Day',
    cases: 'Cases',
    records: 'Records',
    outcome: 'Outcome',
    agrees: 'Agrees',
    differs: count => `${count} differ, sent again`,
    failed: reason => `Not done: ${reason}; will be tried again`,
    difference: (number, sent, held) =>
      held === null
        ? `${number}: unknown to the receiver (${sent} sent)`
        : `${number}: ${sent} sent, the receiver has ${held}`,
    show: 'Show the cases that differ',
  },
}

/** Texts of the exchange pages in the reader's language. */
export function useExchangeTexts(): ExchangeTexts {
  return useWords().locale === 'en' ? en : zhCn
}

/** `HTTP 503`, `EgressError timeout` or a code, in words. */
export function reasonText(error: string, texts: ExchangeTexts): string {
  if (error.startsWith('HTTP ')) return texts.http(error)
  const code = error.split(' ').at(-1) ?? error
  return texts.errors[code] ?? error
}
