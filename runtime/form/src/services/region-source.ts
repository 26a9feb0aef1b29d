/** One administrative division (GB/T 2260 and its continuation). */
export interface Region {
  /** 2, 4, 6, 9 or 12 digits. */
  readonly code: string
  readonly name: string
  /** Nothing below it: the cascade ends here. */
  readonly isLeaf?: boolean
}

/** Where the cascade of divisions reads from. */
export interface RegionSource {
  /** Divisions directly below `parent`; the provinces without one. */
  children(parent: string | undefined): Promise<readonly Region[]>
  /** The division and those above it, the largest first. Rejects for an unknown code. */
  pathOf(code: string): Promise<readonly Region[]>
}
