import { defineTexts } from './define-texts.ts'

interface MembersWords {
  readonly title: string
  readonly lead: string
  readonly add: string
  readonly search: string
  readonly noneFound: string
  readonly count: (shown: number, all: number) => string
  readonly list: string
  readonly self: string
  readonly change: string
  readonly changeOf: (name: string) => string
  readonly remove: string
  readonly removeOf: (name: string) => string
  readonly account: string
  readonly accountHelp: string
  readonly accountOf: (account: string) => string
  readonly name: string
  readonly nameHelp: string
  readonly position: string
  readonly positionHelp: string
  readonly roles: string
  readonly rolesMissing: string
  readonly ownRoles: string
  readonly roleWords: Readonly<Record<string, string>>
  readonly ownRole: string
  readonly save: string
  readonly given: (roles: string) => string
  readonly taken: (roles: string) => string
  readonly noChange: string
  readonly added: (name: string) => string
  readonly changed: (name: string) => string
  readonly removed: (name: string) => string
  readonly removeText: (name: string) => string
  readonly vacant: (roles: string) => string
  readonly noWork: string
  readonly work: (count: number) => string
  readonly workHelp: string
  readonly cases: string
  readonly openCase: (number: string) => string
  readonly suspended: string
  readonly more: (count: number) => string
  readonly forOthers: (count: number) => string
  readonly deputies: (count: number) => string
  readonly passTo: string
  readonly passLater: string
  readonly passReason: (name: string) => string
  readonly passing: (done: number, all: number) => string
  readonly notPassed: (count: number) => string
}

export const membersTexts = defineTexts<MembersWords>(
  {
    title: '成员与岗位',
    lead: '谁在本部门工作、担任什么岗位。岗位的变化从本人的下一次操作起生效，每一次都记入审计。',
    add: '添加成员',
    search: '按姓名、职务、账号或岗位查找',
    noneFound: '没有找到这样的成员。',
    count: (shown, all) => (shown === all ? `共 ${all} 人` : `${all} 人中的 ${shown} 人`),
    list: '成员',
    self: '本人',
    change: '修改岗位',
    changeOf: name => `修改岗位：${name}`,
    remove: '移出部门',
    removeOf: name => `移出部门：${name}`,
    account: '账号标识',
    accountHelp:
      '请本人先登录一次，打开右上角的账号菜单，把“账号标识”告诉您。为保护他人账号，这里不能搜索账号。',
    accountOf: account => `账号标识 ${account}`,
    name: '姓名',
    nameHelp: '与本人账号菜单中显示的姓名一致；不一致时不会添加，以免加错人。',
    position: '职务',
    positionHelp: '例如“窗口受理员”，同事转办、征求意见时会看到。可以不填。',
    roles: '岗位',
    rolesMissing: '至少选择一个岗位；不再在本部门工作的，请用“移出部门”。',
    ownRoles: '不能给自己增加岗位，请另一位部门管理员操作。',
    roleWords: {
      window: '在窗口和网上收件，受理、告知补正、不予受理，送达结果。',
      reviewer: '审查已受理的办件，提出意见。',
      decider: '作出准予或不予的决定。',
      head: '看本部门全部办件，批准延期和特别程序，查看效能。',
      designer: '设计、测试、发布事项；看不到办件。',
      administrator: '管理成员与岗位和部门设置；无人能办的办件由其转办、处理异常。看得到本部门全部办件。',
      supervisor: '看本部门全部办件（个人信息脱敏），督办超期，查看效能和评价。',
      implementer: '安装模板，维护共享的组件和事项；看不到办件。',
      auditor: '查看本部门的审计日志；看不到办件。',
    },
    ownRole: '本部门自设的岗位，只办理流程中指定给它的环节。',
    save: '确认修改',
    given: roles => `增加：${roles}`,
    taken: roles => `收回：${roles}`,
    noChange: '岗位没有变化。',
    added: name => `已添加${name}。`,
    changed: name => `已修改${name}的岗位，从其下一次操作起生效。`,
    removed: name => `已移出${name}，其下一次操作将被拒绝。`,
    removeText: name =>
      `${name}将不能再以本部门的身份办理任何事情，从其下一次操作起生效。已经办过的仍保留其姓名。`,
    vacant: roles => `之后本部门没有人担任：${roles}。指定给这些岗位的办件将无人办理。`,
    noWork: '名下没有未办完的办件。',
    work: count => `名下有 ${count} 件未办完的办件。`,
    workHelp: '不会自动转给别人。可以现在转办给一位同事；不转的，之后由部门管理员逐件转办。',
    cases: '未办完的办件',
    openCase: number => `打开办件 ${number}`,
    suspended: '正在等别人答复，答复后才能转办',
    more: count => `还有 ${count} 件没有列出。`,
    forOthers: count => `另有 ${count} 件其他部门的办件由其领取，请联系对方部门重新转办。`,
    deputies: count => `今后有 ${count} 项代理安排，移出后一并取消。`,
    passTo: '转办给',
    passLater: '暂不转办',
    passReason: name => `${name}岗位变动`,
    passing: (done, all) => `正在转办：${done} / ${all}`,
    notPassed: count => `有 ${count} 件没有转成，成员和岗位没有改动。请另选一位同事，或选“暂不转办”。`,
  },
  {
    title: 'Members',
    lead: 'Who works in the department, and as what. A change counts from the next thing they do, and each is in the audit log.',
    add: 'Add a member',
    search: 'Find by name, position, account or role',
    noneFound: 'No such member.',
    count: (shown, all) => (shown === all ? `${all} in all` : `${shown} of ${all}`),
    list: 'Members',
    self: 'You',
    change: 'Change roles',
    changeOf: name => `Change roles: ${name}`,
    remove: 'Remove',
    removeOf: name => `Remove: ${name}`,
    account: 'Account',
    accountHelp:
      'Have the person sign in once, open the account menu at the top right, and tell you the account shown there. To protect others, accounts cannot be searched here.',
    accountOf: account => `Account ${account}`,
    name: 'Name',
    nameHelp:
      'As their account menu shows it; with another name nobody is added, so that nobody is added by mistake.',
    position: 'Position',
    positionHelp: 'Shown to colleagues who pass work on. May be empty.',
    roles: 'Roles',
    rolesMissing: 'Choose one role at least; use “Remove” for somebody who has left.',
    ownRoles: 'You cannot give roles to yourself; another administrator does it.',
    roleWords: {
      window: 'Takes applications in, accepts them, asks for corrections, refuses, delivers.',
      reviewer: 'Reviews accepted cases and gives an opinion.',
      decider: 'Grants or denies.',
      head: 'Sees all cases, approves extensions and special procedures, sees the performance.',
      designer: 'Designs, tests and publishes items; sees no cases.',
      administrator:
        'Keeps members, roles and settings; passes on cases that nobody can handle. Sees all cases.',
      supervisor: 'Sees all cases without personal data, urges late ones, sees performance and ratings.',
      implementer: 'Installs templates, keeps shared blocks and items; sees no cases.',
      auditor: 'Reads the audit log of the department; sees no cases.',
    },
    ownRole: 'A role of the department’s own: handles the steps of flows that name it.',
    save: 'Change',
    given: roles => `Given: ${roles}`,
    taken: roles => `Taken away: ${roles}`,
    noChange: 'The roles stay as they are.',
    added: name => `${name} is a member.`,
    changed: name => `The roles of ${name} are changed, from the next thing they do.`,
    removed: name => `${name} is removed; the next thing they do is refused.`,
    removeText: name =>
      `${name} can do nothing for the department any more, from the next request on. What they did keeps their name.`,
    vacant: roles =>
      `Nobody in the department will be: ${roles}. Cases that wait for these roles will wait for nobody.`,
    noWork: 'No open cases.',
    work: count => `Holds ${count} open tasks.`,
    workHelp:
      'They are not passed on by themselves. Pass them to a colleague now, or an administrator does so one by one later.',
    cases: 'Open cases',
    openCase: number => `Open case ${number}`,
    suspended: 'waits for somebody’s answer; can be passed on after it',
    more: count => `${count} more are not listed.`,
    forOthers: count => `Also holds ${count} tasks in cases of other departments; ask these to pass them on.`,
    deputies: count => `${count} arrangements of deputies will be taken back.`,
    passTo: 'Pass on to',
    passLater: 'Nobody yet',
    passReason: name => `${name} changes roles`,
    passing: (done, all) => `Passing on: ${done} of ${all}`,
    notPassed: count =>
      `${count} were not passed on, and nothing else was changed. Choose another colleague, or nobody yet.`,
  },
)
