import { notices } from '@yibiao/core/messages/notices-zh-cn'

/** Messages to applicants and officers. */
export const notifications = {
  title: '消息',
  unread: '未读',
  markAll: '全部标为已读',
  none: '没有消息',
  noneHelp: {
    applicant: '办件有进展时，会在这里通知您。',
    officer: '催办、转办、超期和需要人工处理的办件，会在这里提醒您。',
  },
  untitled: '办件通知',
  notices,
}
