import { type ReactNode, useId } from 'react'

export type TitledSectionProps = {
  title: string
  /** `block`: a part of a page; `panel`: a box of its own on a page of many. */
  look?: 'block' | 'panel'
  /** Beside the title. */
  aside?: ReactNode
  className?: string
  children: ReactNode
}

/** A part of a page under its own heading, which names it for a screen reader. */
export function TitledSection(props: TitledSectionProps): ReactNode {
  const { title, look = 'block', aside, className, children } = props
  const id = useId()
  const heading = (
    <h2 className={`${look}__title`} id={id}>
      {title}
    </h2>
  )
  return (
    <section className={className === undefined ? look : `${look} ${className}`} aria-labelledby={id}>
      {aside === undefined ? (
        heading
      ) : (
        <div className="block__head">
          {heading}
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
