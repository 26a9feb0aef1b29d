import type { HistoryName } from '../document/command.ts'
import type { ItemPart } from '../routing/route.ts'
import type { SaveState } from '../session/saver.ts'
import { defineTexts } from './define-texts.ts'

interface ShellWords {
  readonly product: string
  readonly welcome: string
  readonly signIn: string
  readonly signOut: string
  readonly sections: string
  readonly items: string
  readonly templates: string
  readonly blocks: string
  readonly registries: string
  readonly members: string
  readonly copyAccount: (account: string) => string
  readonly accountCopied: string
  readonly account: (name: string) => string
  readonly workFor: (department: string) => string
  readonly notDesigner: string
  readonly notDesignerHelp: (name: string) => string
  readonly back: string
  readonly parts: Readonly<Record<ItemPart, string>>
  readonly partsLabel: string
  readonly undo: string
  readonly redo: string
  readonly undoOf: (name: string) => string
  readonly redoOf: (name: string) => string
  readonly history: (name: HistoryName) => string
  readonly preview: string
  readonly publish: string
  readonly shortcuts: string
  readonly saveState: (state: SaveState['state'], at?: string) => string
  readonly saveNow: string
  readonly conflictTitle: string
  readonly conflictText: string
  readonly takeTheirs: string
  readonly keepMine: string
  readonly keepMineHelp: string
  readonly merge: string
  readonly theirChanges: string
  readonly myChanges: string
  readonly mergeHelp: (conflicts: number) => string
  readonly mergeMine: string
  readonly mergeTheirs: string
  readonly mergeDeleted: string
  readonly mergeWhole: string
  readonly copyName: (name: string) => string
  readonly recovered: string
  readonly recoveredBehindTitle: string
  readonly recoveredBehind: string
  readonly noItem: string
  readonly present: (count: number) => string
  readonly presentPerson: (name: string, part: string) => string
  readonly presentMe: (part: string) => string
}

const zhParts: ShellWords['parts'] = {
  guide: '指南',
  situations: '情形',
  form: '表单',
  codeTables: '代码表',
  materials: '材料',
  prefill: '预填',
  flow: '流程',
  decisions: '决策表',
  rules: '规则',
  documents: '文书',
  limits: '时限',
  scenarios: '测试',
  source: '源码',
  versions: '版本',
}

const enParts: ShellWords['parts'] = {
  guide: 'Guide',
  situations: 'Situations',
  form: 'Form',
  codeTables: 'Code tables',
  materials: 'Materials',
  prefill: 'Prefill',
  flow: 'Flow',
  decisions: 'Decisions',
  rules: 'Rules',
  documents: 'Documents',
  limits: 'Limits',
  scenarios: 'Tests',
  source: 'Source',
  versions: 'Versions',
}

/** A part of the item that is one record is called as on the rail. */
function partWord(words: ShellWords['parts'], part: string | undefined): string | undefined {
  return new Map<string, string>(Object.entries(words)).get(part ?? '')
}

export const shellTexts = defineTexts<ShellWords>(
  {
    product: '一表 · 事项设计',
    welcome: '把一个政务服务事项做成一张表单：设计、预览、发布，都在浏览器里完成。',
    signIn: '登录',
    signOut: '退出登录',
    sections: '设计工作台',
    items: '事项',
    templates: '模板',
    blocks: '组件库',
    registries: '名录',
    members: '成员与岗位',
    copyAccount: account => `复制账号标识 ${account}`,
    accountCopied: '已复制账号标识。',
    account: name => `账号：${name}`,
    workFor: department => `切换到${department}`,
    notDesigner: '没有设计事项的权限',
    notDesignerHelp: name =>
      `${name}在任何部门都没有设计事项或管理部门的岗位。请联系本部门的部门管理员，或换一个账号登录。`,
    back: '返回事项列表',
    parts: zhParts,
    partsLabel: '事项的组成',
    undo: '撤销',
    redo: '重做',
    undoOf: name => `撤销：${name}（Ctrl+Z）`,
    redoOf: name => `重做：${name}（Ctrl+Shift+Z）`,
    history: ({ code, params }) => {
      const name = params['count']
        ? `${params['name'] ?? ''}等 ${params['count']} 项`
        : (params['name'] ?? '')
      switch (code) {
        case 'add':
          return `添加“${name}”`
        case 'move':
          return params['target'] ? `移动“${name}”到“${params['target']}”` : `移动“${name}”`
        case 'delete':
          return `删除“${name}”`
        case 'change':
          return `修改${partWord(zhParts, params['part']) ?? `“${name}”`}`
        case 'rename':
          return `把“${name}”的标识改为 ${params['key'] ?? ''}`
        case 'mend':
          return name === '' ? '自动更正' : `更正“${name}”`
        case 'fill':
          return `为“${name}”设置预填`
        case 'reset':
          return `“${name}”的“${params['label'] ?? ''}”恢复默认`
        case 'duplicate':
          return `复制“${name}”`
        case 'paste':
          return `粘贴“${name}”`
        case 'source':
          return '修改源码'
        case 'merge':
          return '合并他人的修改'
        case 'takeTheirs':
          return '采用对方的修改'
        case 'recover':
          return '找回本机的修改'
        case 'restore':
          return `恢复到${name}`
        case 'link':
          return `链接组件“${name}”版本 ${params['version'] ?? ''}`
        case 'updateBlock':
          return `“${name}”换到组件版本 ${params['version'] ?? ''}`
        case 'detach':
          return `“${name}”转为副本`
      }
    },
    preview: '预览',
    publish: '发布',
    shortcuts: '快捷键',
    saveState: (state, at) => {
      switch (state) {
        case 'saved':
          return at ? `已保存 ${at}` : '已保存'
        case 'waiting':
          return '有未保存的修改'
        case 'saving':
          return '正在保存…'
        case 'offline':
          return '网络中断，已存在本机，恢复后自动保存'
        case 'conflict':
          return '他人已修改，请处理冲突'
        case 'refused':
          return '没有保存成功'
      }
    },
    saveNow: '立即保存',
    conflictTitle: '这个事项刚刚被其他人修改过',
    conflictText: '为了不覆盖别人的修改，你的修改还没有保存。请选择如何继续：',
    takeTheirs: '使用对方的版本',
    keepMine: '把我的另存为新事项',
    keepMineHelp: '另存时两份都会保留；使用对方的版本会放弃你还没有保存的修改，需要时可以撤销。',
    merge: '合并双方的修改',
    theirChanges: '对方改了什么',
    myChanges: '我改了什么',
    mergeHelp: conflicts =>
      conflicts === 0
        ? '双方改的地方不同，可以直接合并。合并后可以撤销。'
        : `双方改的不同地方会自动合并；下面 ${conflicts} 处双方都改过，请逐一选择。合并后可以撤销。`,
    mergeMine: '我的',
    mergeTheirs: '对方的',
    mergeDeleted: '（已删除）',
    mergeWhole: '整项',
    copyName: name => `${name}（副本）`,
    recovered: '已恢复上次没有保存的修改。',
    recoveredBehindTitle: '本机有上次没有保存的修改',
    recoveredBehind: '但之后有人保存过这个事项。请选择如何处理本机的修改：',
    noItem: '这个事项不存在，或你没有权限。',
    present: count => `另有 ${count} 处打开着这个事项`,
    presentPerson: (name, part) => (part ? `${name}正在看“${part}”` : `${name}正在看`),
    presentMe: part => (part ? `你在另一个标签页打开着“${part}”` : '你在另一个标签页打开着'),
  },
  {
    product: 'Yibiao · Item designer',
    welcome: 'Turn a public service into one form: design, preview and publish it in the browser.',
    signIn: 'Sign in',
    signOut: 'Sign out',
    sections: 'Designer',
    items: 'Items',
    templates: 'Templates',
    blocks: 'Blocks',
    registries: 'Registries',
    members: 'Members',
    copyAccount: account => `Copy account ${account}`,
    accountCopied: 'The account is copied.',
    account: name => `Account: ${name}`,
    workFor: department => `Switch to ${department}`,
    notDesigner: 'You may not design items',
    notDesignerHelp: name =>
      `${name} designs and administers for no department. Ask the administrator of your department, or sign in with another account.`,
    back: 'Back to the items',
    parts: enParts,
    partsLabel: 'Parts of the item',
    undo: 'Undo',
    redo: 'Redo',
    undoOf: name => `Undo: ${name} (Ctrl+Z)`,
    redoOf: name => `Redo: ${name} (Ctrl+Shift+Z)`,
    history: ({ code, params }) => {
      const name = params['count'] ? `${params['name'] ?? ''} (${params['count']})` : (params['name'] ?? '')
      switch (code) {
        case 'add':
          return `Add “${name}”`
        case 'move':
          return params['target'] ? `Move “${name}” to “${params['target']}”` : `Move “${name}”`
        case 'delete':
          return `Delete “${name}”`
        case 'change':
          return `Change ${partWord(enParts, params['part'])?.toLowerCase() ?? `“${name}”`}`
        case 'rename':
          return `Rename “${name}” to ${params['key'] ?? ''}`
        case 'mend':
          return name === '' ? 'Fix' : `Fix “${name}”`
        case 'fill':
          return `Fill “${name}” from a source`
        case 'reset':
          return `Reset “${params['label'] ?? ''}” of “${name}”`
        case 'duplicate':
          return `Duplicate “${name}”`
        case 'paste':
          return `Paste “${name}”`
        case 'source':
          return 'Change the source'
        case 'merge':
          return 'Merge what others changed'
        case 'takeTheirs':
          return 'Take their changes'
        case 'recover':
          return 'Bring back the changes on this device'
        case 'restore':
          return `Go back to ${name}`
        case 'link':
          return `Link “${name}”, version ${params['version'] ?? ''}`
        case 'updateBlock':
          return `Put “${name}” on version ${params['version'] ?? ''}`
        case 'detach':
          return `Make “${name}” a copy`
      }
    },
    preview: 'Preview',
    publish: 'Publish',
    shortcuts: 'Keyboard shortcuts',
    saveState: (state, at) => {
      switch (state) {
        case 'saved':
          return at ? `Saved ${at}` : 'Saved'
        case 'waiting':
          return 'Changes not saved yet'
        case 'saving':
          return 'Saving…'
        case 'offline':
          return 'No network: kept on this device, saved when it is back'
        case 'conflict':
          return 'Changed by somebody else'
        case 'refused':
          return 'Could not be saved'
      }
    },
    saveNow: 'Save now',
    conflictTitle: 'Somebody else has just changed this item',
    conflictText: 'Your changes are not saved, so that theirs are not overwritten. How do you want to go on?',
    takeTheirs: 'Use theirs',
    keepMine: 'Keep mine as a new item',
    keepMineHelp: 'A copy keeps both; using theirs drops what you have not saved; undo brings it back.',
    merge: 'Merge both',
    theirChanges: 'What they changed',
    myChanges: 'What you changed',
    mergeHelp: conflicts =>
      conflicts === 0
        ? 'You changed different things: they go together as they are. Undo takes the merge back.'
        : `Different things are merged by themselves; both of you changed the ${conflicts} below, so choose. Undo takes the merge back.`,
    mergeMine: 'Mine',
    mergeTheirs: 'Theirs',
    mergeDeleted: '(deleted)',
    mergeWhole: 'whole',
    copyName: name => `${name} (copy)`,
    recovered: 'Changes that had not been saved are back.',
    recoveredBehindTitle: 'This device has changes that were not saved',
    recoveredBehind:
      'But somebody has saved the item since. What is to become of the changes on this device?',
    noItem: 'There is no such item, or you may not see it.',
    present: count => (count === 1 ? 'Open in one other place' : `Open in ${count} other places`),
    presentPerson: (name, part) => (part ? `${name} is at “${part}”` : `${name} is here`),
    presentMe: part => (part ? `You have “${part}” open in another tab` : 'You have it open in another tab'),
  },
)
