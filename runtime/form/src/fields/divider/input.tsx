import type { ReactNode } from 'react'

export function Divider(): ReactNode {
  return <hr className="yb-divider" />
}
