import type { ReactNode } from 'react'

/** Says its text to screen readers whenever it changes; shows nothing. */
export function LiveRegion({ children }: { readonly children: ReactNode }): ReactNode {
  return <output className="yb-unseen">{children}</output>
}
