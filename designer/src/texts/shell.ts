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
  readonly registries: string
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
  readonly mergeHelp: (conflicts: number) => string
  readonly mergeMine: string
  readonly mergeTheirs: string
  readonly mergeDeleted: string
  readonly mergeWhole: string
  readonly copyName: (name: string) => string
  readonly recovered: string
  readonly recoveredBehindTitle: string
  readonly recoveredBehind: string
  readonly shortcutRows: readonly (readonly [string, string])[]
  readonly noItem: string
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
    registries: '名录',
    account: name => `账号：${name}`,
    workFor: department => `切换到${department}`,
    notDesigner: '没有设计事项的权限',
    notDesignerHelp: name => `${name}不是任何部门的部门管理员。请联系本部门的人员管理员，或换一个账号登录。`,
    back: '返回事项列表',
    parts: {
      guide: '指南',
      form: '表单',
      materials: '材料',
      prefill: '预填',
      flow: '流程',
      rules: '规则',
      documents: '文书',
      limits: '时限',
      source: '源码',
      versions: '版本',
    },
    partsLabel: '事项的组成',
    undo: '撤销',
    redo: '重做',
    undoOf: name => `撤销：${name}（Ctrl+Z）`,
    redoOf: name => `重做：${name}（Ctrl+Shift+Z）`,
    history: ({ code, params }) => {
      const name = params['name'] ?? ''
      switch (code) {
        case 'add':
          return `添加“${name}”`
        case 'move':
          return params['target'] ? `移动“${name}”到“${params['target']}”` : `移动“${name}”`
        case 'delete':
          return `删除“${name}”`
        case 'change':
          return `修改“${name}”`
        case 'rename':
          return `把“${name}”的标识改为 ${params['key'] ?? ''}`
        case 'duplicate':
          return `复制“${name}”`
        case 'paste':
          return `粘贴“${name}”`
        case 'source':
          return '修改源码'
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
    keepMineHelp: '另存时两份都会保留；使用对方的版本会放弃你还没有保存的修改。',
    merge: '合并双方的修改',
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
    recoveredBehind: '但之后有人保存过这个事项。可以把本机的修改另存为新事项，或放弃它。',
    shortcutRows: [
      ['Ctrl+Z / Ctrl+Shift+Z', '撤销 / 重做'],
      ['Ctrl+S', '立即保存'],
      ['↑ ↓ Home End', '在画布上移动焦点'],
      ['Alt+↑ / Alt+↓', '上移 / 下移所选内容'],
      ['空格', '拿起所选内容，方向键选位置，空格放下，Esc 取消'],
      ['Enter / F2', '修改名称'],
      ['Delete', '删除'],
      ['Ctrl+C / Ctrl+V / Ctrl+D', '复制 / 粘贴 / 复制一份（可跨事项、跨标签页）'],
      ['?', '打开本窗口'],
    ],
    noItem: '这个事项不存在，或你没有权限。',
  },
  {
    product: 'Yibiao · Item designer',
    welcome: 'Turn a public service into one form: design, preview and publish it in the browser.',
    signIn: 'Sign in',
    signOut: 'Sign out',
    sections: 'Designer',
    items: 'Items',
    templates: 'Templates',
    registries: 'Registries',
    account: name => `Account: ${name}`,
    workFor: department => `Switch to ${department}`,
    notDesigner: 'You may not design items',
    notDesignerHelp: name =>
      `${name} is no department administrator. Ask the administrator of your department, or sign in with another account.`,
    back: 'Back to the items',
    parts: {
      guide: 'Guide',
      form: 'Form',
      materials: 'Materials',
      prefill: 'Prefill',
      flow: 'Flow',
      rules: 'Rules',
      documents: 'Documents',
      limits: 'Limits',
      source: 'Source',
      versions: 'Versions',
    },
    partsLabel: 'Parts of the item',
    undo: 'Undo',
    redo: 'Redo',
    undoOf: name => `Undo: ${name} (Ctrl+Z)`,
    redoOf: name => `Redo: ${name} (Ctrl+Shift+Z)`,
    history: ({ code, params }) => {
      const name = params['name'] ?? ''
      switch (code) {
        case 'add':
          return `Add “${name}”`
        case 'move':
          return params['target'] ? `Move “${name}” to “${params['target']}”` : `Move “${name}”`
        case 'delete':
          return `Delete “${name}”`
        case 'change':
          return `Change “${name}”`
        case 'rename':
          return `Rename “${name}” to ${params['key'] ?? ''}`
        case 'duplicate':
          return `Duplicate “${name}”`
        case 'paste':
          return `Paste “${name}”`
        case 'source':
          return 'Change the source'
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
    keepMineHelp: 'A copy keeps both; using theirs drops what you have not saved.',
    merge: 'Merge both',
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
    recoveredBehind: 'But somebody has saved the item since. Keep them as a new item, or drop them.',
    shortcutRows: [
      ['Ctrl+Z / Ctrl+Shift+Z', 'Undo / redo'],
      ['Ctrl+S', 'Save now'],
      ['↑ ↓ Home End', 'Move the focus on the canvas'],
      ['Alt+↑ / Alt+↓', 'Move the selection up / down'],
      ['Space', 'Pick up; arrows choose a place, space drops, escape cancels'],
      ['Enter / F2', 'Change the name'],
      ['Delete', 'Delete'],
      ['Ctrl+C / Ctrl+V / Ctrl+D', 'Copy / paste / duplicate (across items and tabs)'],
      ['?', 'Open this window'],
    ],
    noItem: 'There is no such item, or you may not see it.',
  },
)
