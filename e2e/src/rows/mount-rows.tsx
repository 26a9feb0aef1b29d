import { compileForm, prepareForm } from '@yibiao/core/form'
import { FormFiller, FormRoot } from '@yibiao/form'
import '@yibiao/form/styles.css'
import type { FormDefinition } from '@yibiao/schemas'
import { createRoot } from 'react-dom/client'

/** A page with one list of six columns, for measuring; the address says how many rows: `#1000`. */
const count = Number(location.hash.slice(1))

const definition: FormDefinition = {
  pages: [
    {
      id: 'page',
      title: '从业人员',
      sections: [
        {
          id: 'section',
          title: '名单',
          fields: [
            {
              type: 'repeat',
              id: 'staff',
              key: 'staff',
              label: '从业人员',
              uniqueBy: [['name']],
              fields: [
                { type: 'text', id: 'name', key: 'name', label: '姓名', isRequired: true },
                { type: 'mobilePhone', id: 'phone', key: 'phone', label: '手机号码' },
                { type: 'date', id: 'since', key: 'since', label: '入职日期' },
                { type: 'money', id: 'pay', key: 'pay', label: '月工资' },
                { type: 'integer', id: 'months', key: 'months', label: '月数' },
                {
                  type: 'calculated',
                  id: 'sum',
                  key: 'sum',
                  label: '合计',
                  valueType: 'money',
                  calculate: 'pay * months',
                },
              ],
            },
            {
              type: 'calculated',
              id: 'total',
              key: 'total',
              label: '总额',
              valueType: 'money',
              calculate: 'total(staff.sum)',
            },
          ],
        },
      ],
    },
  ],
}

const staff = Array.from({ length: count }, (_, index) => ({
  name: `人员${index + 1}`,
  phone: '13888880001',
  since: '2026-01-01',
  pay: '5000',
  months: 12,
}))
const compiled = compileForm(definition, {})
if ('issues' in compiled) throw new Error(JSON.stringify(compiled.issues))
const root = document.createElement('div')
document.body.append(root)
createRoot(root).render(
  <FormRoot>
    <FormFiller
      form={prepareForm(compiled.form)}
      answers={{ staff }}
      context={{ today: '2026-07-06', now: '2026-07-06T02:00:00Z' }}
      startAt={`/staff/${Math.floor(count * 0.9)}/pay`}
      onChange={() => undefined}
    />
  </FormRoot>,
)
