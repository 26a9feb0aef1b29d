import type { Field } from '@yibiao/schemas'
import type { HTMLAttributes, ReactNode } from 'react'
import { lookOf } from './look-of.ts'

/** The 12-column grid of a section, as applicants see it; the designer's canvas lays its fields out on it. */
export function SectionGrid({ className, ...rest }: HTMLAttributes<HTMLDivElement>): ReactNode {
  return <div {...rest} className={className ? `yb-grid ${className}` : 'yb-grid'} />
}

/** Grid columns a field takes, 1 to 12: as the definition says, else as is usual for its type. */
export function columnsOf(field: Field): number {
  return field.width ?? lookOf(field.type).columns
}
