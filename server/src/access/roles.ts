/**
 * Roles that the server itself gives meaning to. A department adds keys of its own for its flows (e.g. a deputy
 * head who decides); those admit to tasks only. One person can hold several.
 */
export const builtInRoles = {
  /** Receives and accepts. */
  window: '窗口受理',
  reviewer: '审查',
  /** Grants or denies. */
  decider: '决定',
  /** Head of the department: extends limits, overrides. */
  head: '负责人',
  /** Designs items. */
  designer: '事项设计',
  /** Gives and takes roles in the department. */
  administrator: '部门管理员',
  /** 效能监督: sees delays and ratings. */
  supervisor: '效能监督',
  /** 实施人员: rolls templates out. */
  implementer: '实施人员',
  /** Reads the department's audit log. */
  auditor: '部门审计',
} as const

export type Role = keyof typeof builtInRoles
