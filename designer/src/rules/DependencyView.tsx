import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { recordName } from '../document/record-name.ts'
import type { RecordKey } from '../document/records.ts'
import { useRecords } from '../session/use-editor.ts'
import { changesTexts } from '../texts/changes.ts'
import { rulesTexts } from '../texts/rules.ts'
import { useTexts } from '../texts/use-texts.ts'
import { pictureAround, type Dependency } from './dependencies.ts'
import { layOutPicture, sizes } from './layout-picture.ts'

/**
 * What a thing depends on, left of it, and what depends on it, right: drawn, and the same in words below. A thing of
 * the picture takes the middle when it is chosen.
 */
export function DependencyView({ middle, dependencies, choose }: DependencyViewProps) {
  const texts = useTexts(rulesTexts)
  const records = useRecords()
  const [isWhole, setIsWhole] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const picture = pictureAround(middle, dependencies)
  const laidOut = layOutPicture(picture, isWhole)
  const name = (key: RecordKey) => recordName(records, key)
  // What was chosen stands in sight, wherever the levels before it have pushed it.
  useEffect(() => {
    const box = frame.current
    const chosen = box?.querySelector<HTMLElement>('[aria-current]')
    if (!box || !chosen) return
    box.scrollLeft = chosen.offsetLeft - (box.clientWidth - chosen.offsetWidth) / 2
    box.scrollTop = chosen.offsetTop - (box.clientHeight - chosen.offsetHeight) / 2
  }, [middle, isWhole])
  return (
    <section className="yd-depends" aria-label={texts.picture(name(middle))}>
      <div className="yd-depends__sides" aria-hidden="true">
        <span>← {texts.readsSide}</span>
        <span>{texts.readBySide} →</span>
      </div>
      <div className="yd-depends__frame" ref={frame}>
        <div className="yd-depends__sheet" style={{ width: laidOut.width, height: laidOut.height }}>
          <svg width={laidOut.width} height={laidOut.height} aria-hidden="true">
            <defs>
              <marker
                id="yd-arrow"
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path d="M0 0L8 4L0 8z" className="yd-depends__tip" />
              </marker>
              <marker
                id="yd-arrow-back"
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path d="M0 0L8 4L0 8z" className="yd-depends__tip--back" />
              </marker>
            </defs>
            {laidOut.edges.map(({ from, to, path, isBack }) => (
              <path
                key={`${from} ${to}`}
                d={path}
                className={edgeClass(isBack, from === middle || to === middle)}
                markerEnd={isBack ? 'url(#yd-arrow-back)' : 'url(#yd-arrow)'}
              />
            ))}
          </svg>
          {laidOut.nodes.map(({ key, x, y }) => (
            <PictureNode key={key} record={key} isMiddle={key === middle} place={{ x, y }} choose={choose} />
          ))}
        </div>
      </div>
      {laidOut.hidden > 0 && (
        <Button size="small" onClick={() => setIsWhole(true)}>
          {texts.showHidden(laidOut.hidden)}
        </Button>
      )}
      <div className="yd-depends__lists">
        <DependencyList
          title={texts.readsOf(name(middle))}
          none={texts.readsNothing}
          dependencies={dependencies.filter(({ to }) => to === middle)}
          end="from"
          choose={choose}
        />
        <DependencyList
          title={texts.readersOf(name(middle))}
          none={texts.readByNothing}
          dependencies={dependencies.filter(({ from }) => from === middle)}
          end="to"
          choose={choose}
        />
      </div>
    </section>
  )
}

interface DependencyViewProps {
  readonly middle: RecordKey
  readonly dependencies: readonly Dependency[]
  readonly choose: (record: RecordKey) => void
}

function edgeClass(isBack: boolean, isNear: boolean): string {
  const kind = isBack ? ' yd-depends__edge--back' : isNear ? ' yd-depends__edge--near' : ''
  return `yd-depends__edge${kind}`
}

function PictureNode({ record, isMiddle, place, choose }: PictureNodeProps) {
  const records = useRecords()
  const { whats } = useTexts(changesTexts)
  const kind = records.get(record)?.kind ?? 'part'
  const name = recordName(records, record)
  return (
    <button
      type="button"
      className={`yd-depends__node yd-depends__node--${kind}`}
      style={{ left: place.x, top: place.y, width: sizes.width, height: sizes.height }}
      aria-current={isMiddle || undefined}
      title={name}
      onClick={() => choose(record)}
    >
      {kind !== 'field' && <span className="yd-badge">{whats[kind]}</span>}
      <span>{name}</span>
    </button>
  )
}

interface PictureNodeProps {
  readonly record: RecordKey
  readonly isMiddle: boolean
  readonly place: { readonly x: number; readonly y: number }
  readonly choose: (record: RecordKey) => void
}

/** The direct neighbours in words, with what the rules between them decide. */
function DependencyList({ title, none, dependencies, end, choose }: DependencyListProps) {
  const texts = useTexts(rulesTexts)
  const records = useRecords()
  return (
    <div>
      <h4>{title}</h4>
      {dependencies.length === 0 && <p className="yd-entry__help">{none}</p>}
      <ul aria-label={title}>
        {dependencies.map(dependency => {
          const key = dependency[end]
          return (
            <li key={key}>
              <Button type="link" size="small" onClick={() => choose(key)}>
                {recordName(records, key)}
              </Button>
              <span className="yd-entry__help">
                {dependency.kinds.map(kind => texts.kinds[kind]).join(texts.listComma)}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

interface DependencyListProps {
  readonly title: string
  readonly none: string
  readonly dependencies: readonly Dependency[]
  readonly end: 'from' | 'to'
  readonly choose: (record: RecordKey) => void
}
