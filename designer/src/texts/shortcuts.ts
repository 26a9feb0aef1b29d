import { defineTexts } from './define-texts.ts'

/** Every key of the designer, by where it works. */
export const shortcutTexts = defineTexts<readonly ShortcutGroup[]>(
  [
    {
      title: '到处可用',
      keys: [
        ['F6 / Shift+F6', '到下一块 / 上一块区域：顶栏、事项的组成、字段库、画布、属性、问题'],
        ['↑ ↓ Home End', '在“事项的组成”里上下移动，Enter 打开'],
        ['Ctrl+Z / Ctrl+Shift+Z / Ctrl+Y', '撤销 / 重做 / 重做'],
        ['Ctrl+S', '立即保存'],
        ['Backspace（在下拉框上）', '清除所选'],
        ['Esc', '关闭窗口或菜单'],
        ['?', '打开本窗口'],
      ],
    },
    {
      title: '表单',
      keys: [
        ['Ctrl+I', '到字段库，输入类型名称，按 Enter 插入到所选内容之后'],
        ['Ctrl+F', '查找字段：按名称或标识，跨分页；↑ ↓ 选择，Enter 转到'],
        ['← →（在分页标签上）', '换一页；Alt+← → 移动分页，复制、粘贴和删除的按键也可用'],
        ['Alt+Shift+← / →', '把字段缩窄 / 加宽一列'],
        ['Ctrl+A', '全选同一分组、字段组或子表中的内容'],
        ['Shift+↑ ↓ / Shift+单击', '连续选择多项'],
        ['Ctrl+空格 / Ctrl+单击', '增选或取消一项；Ctrl+↑ ↓ 只移动焦点'],
        ['Ctrl+C / Ctrl+X / Ctrl+V', '复制 / 剪切 / 粘贴所选内容（可跨事项、跨标签页）'],
        ['Ctrl+D', '复制一份'],
        ['菜单键 / Shift+F10', '打开所选内容的菜单（同单击右键）'],
      ],
    },
    {
      title: '画布、大纲和流程',
      keys: [
        ['↑ ↓ Home End', '逐项移动；流程中还会经过“在此插入”，按 Enter 插入环节'],
        ['Enter / F2', '修改名称'],
        ['Alt+↑ / Alt+↓', '上移 / 下移所选内容'],
        ['Alt+→ / Alt+←', '移入前面的分组、子表或分支 / 移出'],
        ['空格', '拿起所选内容，方向键选位置（PageUp / PageDown 跳过 10 个），空格或 Enter 放下，Esc 取消'],
        ['Tab', '到所选内容的按钮：上移、下移、移动到…、复制、删除'],
        ['Delete', '删除'],
        ['Esc', '取消选择'],
      ],
    },
    {
      title: '表格（代码表、决策表）',
      keys: [
        ['↑ ↓ Enter', '到上一行 / 下一行的同一列'],
        ['Ctrl+V', '粘贴从电子表格复制的多个单元格'],
      ],
    },
  ],
  [
    {
      title: 'Everywhere',
      keys: [
        [
          'F6 / Shift+F6',
          'Next / previous area: top bar, parts of the item, field types, canvas, properties, problems',
        ],
        ['↑ ↓ Home End', 'Move through the parts of the item; Enter opens one'],
        ['Ctrl+Z / Ctrl+Shift+Z / Ctrl+Y', 'Undo / redo / redo'],
        ['Ctrl+S', 'Save now'],
        ['Backspace (on a drop-down)', 'Take the choice away'],
        ['Esc', 'Close a window or menu'],
        ['?', 'Open this window'],
      ],
    },
    {
      title: 'Form',
      keys: [
        ['Ctrl+I', 'Go to the field types: type a name, Enter inserts it behind the selection'],
        ['Ctrl+F', 'Find a field by name or key, on every page; ↑ ↓ choose, Enter goes there'],
        [
          '← → (on the page tabs)',
          'Another page; Alt+← → moves the page, keys for copying and deleting work too',
        ],
        ['Alt+Shift+← / →', 'Make the field one column narrower / wider'],
        ['Ctrl+A', 'Select all in the same section, group or repeat'],
        ['Shift+↑ ↓ / Shift+click', 'Select a range'],
        ['Ctrl+Space / Ctrl+click', 'Add or take away one; Ctrl+↑ ↓ moves the focus alone'],
        ['Ctrl+C / Ctrl+X / Ctrl+V', 'Copy / cut / paste the selection (across items and tabs)'],
        ['Ctrl+D', 'Duplicate'],
        ['Menu / Shift+F10', 'Open the menu of the selection, as the right button does'],
      ],
    },
    {
      title: 'Canvas, outline and flow',
      keys: [
        ['↑ ↓ Home End', 'Move item by item; in the flow also to “Insert here”, where Enter inserts a step'],
        ['Enter / F2', 'Change the name'],
        ['Alt+↑ / Alt+↓', 'Move the selection up / down'],
        ['Alt+→ / Alt+←', 'Move into the section, repeat or branch before / out of it'],
        [
          'Space',
          'Pick up; arrows choose a place (PageUp / PageDown skip 10), space or Enter drops, escape cancels',
        ],
        ['Tab', 'To the buttons of the selection: up, down, move to…, duplicate, delete'],
        ['Delete', 'Delete'],
        ['Esc', 'Clear the selection'],
      ],
    },
    {
      title: 'Tables (code tables, decision tables)',
      keys: [
        ['↑ ↓ Enter', 'The same column of the row above / below'],
        ['Ctrl+V', 'Paste cells copied from a spreadsheet'],
      ],
    },
  ],
)

interface ShortcutGroup {
  readonly title: string
  readonly keys: readonly (readonly [keys: string, what: string])[]
}
