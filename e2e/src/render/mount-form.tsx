import { prepareForm, type CompiledForm } from '@yibiao/core/form'
import { FormRoot } from '@yibiao/form/services'
import { fetchFormParts, FormFiller } from '@yibiao/form/form'
import { createRoot } from 'react-dom/client'

/** A form as the portal shows it, for measuring: the page carries it compiled, as a published version does. */
const given = document.getElementById('form')?.textContent ?? ''
const root = document.getElementById('app')
if (root === null) throw new Error('The page has no place for the form.')
const { form } = JSON.parse(given) as { form: CompiledForm }
await fetchFormParts(form.definition, form.expressions)
createRoot(root).render(
  <FormRoot>
    <FormFiller
      form={prepareForm(form)}
      answers={{}}
      context={{ today: '2026-07-06', now: '2026-07-06T02:00:00Z' }}
      onChange={() => undefined}
    />
  </FormRoot>,
)
