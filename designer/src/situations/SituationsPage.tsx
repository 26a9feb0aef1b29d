import type { SituationsDefinition } from '@yibiao/schemas'
import { Button, Empty } from 'antd'
import { Icon } from '../controls/Icon.tsx'
import { ChoiceEntry, TextEntry, WordsEntry } from '../controls/entries.tsx'
import { ListEditor } from '../controls/ListEditor.tsx'
import { Panel } from '../controls/Panel.tsx'
import { situationsOf } from '../document/item-names.ts'
import { makeId } from '../document/make-id.ts'
import { plainText } from '../document/record-name.ts'
import { partKey } from '../document/records.ts'
import { useSet } from '../inspector/use-set.ts'
import { useRecords } from '../session/use-editor.ts'
import { situationTexts } from '../texts/situations.ts'
import { useTexts } from '../texts/use-texts.ts'
import { createQuestion } from './create-question.ts'
import { DragArea } from '../drag/DragArea.tsx'
import { dropHolder } from '../drag/drag-source.ts'
import { partKeys } from './part-keys.ts'
import { orNothing, withHandlingItems, withQuestion } from './edit-situations.ts'
import { PathList } from './PathList.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { questionTree } from './question-tree.ts'
import { useMovePart } from './use-move-part.ts'

const part = partKey('situations')

type HandlingItem = SituationsDefinition['handlingItems'][number]

/** 情形: the questions that lead an applicant to the right handling item. */
export function SituationsPage() {
  const texts = useTexts(situationTexts)
  const situations = situationsOf(useRecords())
  const set = useSet(part)
  const write = (next: SituationsDefinition) => set()(orNothing(next))
  const { questions, handlingItems, firstQuestion } = situations
  const tree = questionTree(situations)
  const { moveAnswer, ...dragging } = useMovePart()
  const add = () => write(withQuestion(situations, createQuestion(situations, texts)))
  return (
    <DragArea className="yd-situations" {...dragging}>
      <main className="yd-sheet" aria-label={texts.situations}>
        <h2>{texts.situations}</h2>
        <p className="yd-lead">{texts.lead}</p>
        <Panel title={texts.handlingItems} hint={texts.count(handlingItems.length)}>
          <p className="yd-entry__help">{texts.handlingItemsHelp}</p>
          <ListEditor<HandlingItem>
            label={texts.handlingItems}
            value={handlingItems}
            addLabel={texts.addHandlingItem}
            place={`${part} handlingItems`}
            create={() => ({ id: makeId(), name: texts.newHandlingItem })}
            onChange={next => write(withHandlingItems(situations, next))}
          >
            {(item, change) => (
              <div className="yd-columns">
                <WordsEntry
                  label={texts.name}
                  isNeeded
                  value={item.name}
                  onChange={name => change({ ...item, name: name ?? '' })}
                />
                <TextEntry
                  label={texts.itemCode}
                  isMono
                  value={item.code}
                  onChange={code => {
                    const { code: _, ...others } = item
                    change(code === undefined ? others : { ...others, code })
                  }}
                />
              </div>
            )}
          </ListEditor>
        </Panel>
        <Panel title={texts.questions} hint={texts.count(questions.length)}>
          {questions.length === 0 ? (
            <Empty description={texts.none}>
              <Button icon={<Icon name="plus" size={15} />} onClick={add}>
                {texts.addQuestion}
              </Button>
            </Empty>
          ) : (
            <>
              <ChoiceEntry
                label={texts.firstQuestion}
                isNeeded
                place={`${part} firstQuestion`}
                value={questions.some(({ id }) => id === firstQuestion) ? firstQuestion : undefined}
                choices={questions.map(({ id, title }) => ({ value: id, label: plainText(title) }))}
                onChange={set('firstQuestion')}
              />
              <div className="yd-situations__place" {...dropHolder(partKeys.first)}>
                {tree.root && (
                  <QuestionCard
                    node={tree.root}
                    situations={situations}
                    write={write}
                    moveAnswer={moveAnswer}
                  />
                )}
              </div>
            </>
          )}
        </Panel>
        <div className="yd-situations__place" {...dropHolder(partKeys.unreached)}>
          <p className="yd-situations__hint">{texts.moveOut}</p>
        </div>
        {tree.unreached.length > 0 && (
          <Panel title={texts.unreached} hint={texts.count(tree.unreached.length)}>
            <p className="yd-entry__help">{texts.unreachedHelp}</p>
            {tree.unreached.map(node => (
              <QuestionCard
                key={node.question}
                node={node}
                situations={situations}
                write={write}
                moveAnswer={moveAnswer}
              />
            ))}
          </Panel>
        )}
        {tree.root && (
          <Panel title={texts.paths}>
            <PathList situations={situations} />
          </Panel>
        )}
      </main>
    </DragArea>
  )
}
