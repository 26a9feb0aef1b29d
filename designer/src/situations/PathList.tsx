import type { SituationsDefinition } from '@yibiao/schemas'
import { plainText } from '../document/record-name.ts'
import { situationTexts } from '../texts/situations.ts'
import { useTexts } from '../texts/use-texts.ts'
import { listPaths } from './question-tree.ts'

const mostShown = 200

/** Every way through the questions and the handling item at its end. */
export function PathList({ situations }: { readonly situations: SituationsDefinition }) {
  const texts = useTexts(situationTexts)
  const paths = listPaths(situations, mostShown + 1)
  const names = new Map(situations.handlingItems.map(({ id, name }) => [id, plainText(name)]))
  return (
    <>
      <div className="yd-table">
        <table aria-label={texts.paths}>
          <thead>
            <tr>
              <th scope="col">{texts.path}</th>
              <th scope="col">{texts.end}</th>
            </tr>
          </thead>
          <tbody>
            {paths.slice(0, mostShown).map(({ steps, handlingItem }) => (
              <tr key={steps.map(({ question, answer }) => `${question}.${answer}`).join(' ')}>
                <td className="yd-table__text">
                  {steps
                    .map(({ question, answer }) => {
                      const asked = situations.questions[question]
                      return texts.step(plainText(asked?.title), plainText(asked?.answers[answer]?.label))
                    })
                    .join(' → ')}
                </td>
                <td className="yd-table__text">
                  {handlingItem === undefined ? (
                    <span className="yd-entry__problem">{texts.noEnd}</span>
                  ) : (
                    names.get(handlingItem)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {paths.length > mostShown && <p className="yd-entry__help">{texts.morePaths(mostShown)}</p>}
    </>
  )
}
