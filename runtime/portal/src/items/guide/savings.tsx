import type { ItemFigures } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'

/** 免填率 and 免交率: how much of the form and the documents the applicant is spared. */
export function Savings({ figures }: { figures: ItemFigures }): ReactNode {
  const { guide } = useWords().texts.items
  const hasPrefill = figures.fillableFields > 0 && figures.prefillableFields > 0
  const hasExempt = figures.requiredMaterials > 0 && figures.exemptibleMaterials > 0
  if (!hasPrefill && !hasExempt) return null
  return (
    <dl className="savings" aria-label={guide.figures}>
      {hasPrefill && (
        <Share
          name={guide.prefillShare}
          part={figures.prefillableFields}
          all={figures.fillableFields}
          help={guide.prefillHelp(figures.prefillableFields, figures.fillableFields)}
        />
      )}
      {hasExempt && (
        <Share
          name={guide.exemptShare}
          part={figures.exemptibleMaterials}
          all={figures.requiredMaterials}
          help={guide.exemptHelp(figures.exemptibleMaterials, figures.requiredMaterials)}
        />
      )}
    </dl>
  )
}

function Share(props: { name: string; part: number; all: number; help: string }): ReactNode {
  const percent = Math.floor((props.part / props.all) * 100)
  return (
    <div className="savings__share">
      <dt>{props.name}</dt>
      <dd>
        <span className="savings__figure">{percent}%</span>
        <span className="fine">{props.help}</span>
      </dd>
    </div>
  )
}
