import { FileLink } from '@yibiao/form/attachments'
import { Icon, Tag } from '@yibiao/form/components'
import type { AttachmentView, MaterialDefinition, MaterialState, WindowPaper } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { attachmentAddress } from '../api/file-addresses.ts'
import { formatSize } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

type Props = { materials: readonly MaterialDefinition[]; states: readonly MaterialState[] }

/** What was handed in: files, exemptions with their reason, what is missing. */
export function MaterialFiles({ materials, states }: Props): ReactNode {
  const { texts, read } = useWords()
  const { papers } = texts.cases
  const shown = states.flatMap(state => {
    const material = materials.find(known => known.key === state.material)
    return material === undefined ? [] : [{ state, material }]
  })
  if (shown.length === 0) return <p className="fine">{papers.none}</p>
  return (
    <ul className="papers">
      {shown.map(({ state, material }) => (
        <li className="papers__paper" key={material.key}>
          <p className="strong">{read(material.name)}</p>
          <State state={state} isDeferrable={material.necessity === 'deferrable'} />
          {state.paper !== undefined && <PaperLine paper={state.paper} />}
          {state.attachments.map(file => (
            <FileLine key={file.id} file={file} />
          ))}
        </li>
      ))}
    </ul>
  )
}

function State({ state, isDeferrable }: { state: MaterialState; isDeferrable: boolean }): ReactNode {
  const { texts, read } = useWords()
  const { papers } = texts.cases
  if (state.exemption !== undefined) {
    const { by, name, reference } = state.exemption
    return (
      <>
        <Tag tone="done" icon="check">
          {papers.exempt}
        </Tag>
        <p className="fine">
          {[read(name), reference ?? '', texts.items.guide.material.exemption[by]]
            .filter(text => text !== '')
            .join(' · ')}
        </p>
      </>
    )
  }
  if (state.attachments.length > 0 || isHandedOver(state.paper)) return null
  return <Tag tone={isDeferrable ? 'soon' : 'plain'}>{isDeferrable ? papers.deferred : papers.missing}</Tag>
}

function isHandedOver(paper: WindowPaper | undefined): boolean {
  return paper !== undefined && paper.originals + paper.copies > 0
}

/** What a counter took in, and what was put right there. */
function PaperLine({ paper }: { paper: WindowPaper }): ReactNode {
  const { bring, papers } = useWords().texts.cases
  const count = bring.count(paper.originals, paper.copies)
  const parts = [
    count === '' ? '' : papers.atCounter(count),
    paper.corrected === undefined ? '' : papers.corrected(paper.corrected),
  ].filter(part => part !== '')
  return parts.length === 0 ? null : <p className="fine">{parts.join(' · ')}</p>
}

/** One file of a case, to be opened when it may be. */
export function FileLine({ file }: { file: AttachmentView }): ReactNode {
  const { papers } = useWords().texts.cases
  const scan = papers.scan[file.scan]
  if (file.scan !== 'clean') {
    return (
      <p className="papers__file">
        <Icon name="file" /> {file.name} <span className="problem">{scan}</span>
      </p>
    )
  }
  return (
    <FileLink attachment={file} address={attachmentAddress(file.id)} className="papers__file">
      <Icon name={file.mediaType.startsWith('image/') ? 'image' : 'file'} /> {file.name}
      <span className="fine"> {formatSize(file.size)}</span>
    </FileLink>
  )
}
