import type {
  CodeTableDefinition,
  DepartmentFacts,
  FormDefinition,
  FormEvaluation,
  ItemDefinition,
  DesignItemPage,
  PublishedItem,
} from '@yibiao/schemas'
import type { ApiClient } from '../harness/api-client.ts'
import type { RunningServer } from '../harness/start-server.ts'

/** What the page asks the server, through Node: the page itself is served from elsewhere. */
export type Question = {
  form: FormDefinition
  codeTables: CodeTableDefinition[]
  answers: unknown
  now: string
  sourceResponses: Readonly<Record<string, unknown>>
}

type Running = { server: RunningServer; client: ApiClient; base: ItemDefinition }

let running: Promise<Running> | undefined

/** Asks the running product, over HTTP and signed in as a designer. */
export async function evaluateOnServer({ form, codeTables, ...rest }: Question): Promise<FormEvaluation> {
  running ??= start()
  const { client, base } = await running
  const definition = { ...base, form, codeTables, prefill: { sources: [register], mappings: [] } }
  const answer = await client.send('POST', '/api/design/form-evaluations', { definition, ...rest })
  if (answer.status !== 200) throw new Error(`The server answered ${answer.status}: ${answer.text}`)
  return answer.body as FormEvaluation
}

/** What the server tells anybody of the department whose designer asks it. */
export async function readDepartment(): Promise<DepartmentFacts> {
  running ??= start()
  const { client } = await running
  const { entries } = (await client.get('/api/design/items')).body as DesignItemPage
  const published = entries.find(entry => entry.state === 'inUse')
  const answer = await client.get(`/api/items/${published?.id}`)
  return (answer.body as PublishedItem).department
}

export async function stopServer(): Promise<void> {
  const stopped = running
  running = undefined
  await (await stopped)?.server.stop()
}

const register = {
  id: 'register',
  key: 'register',
  name: '登记册',
  connector: { type: 'registry', registry: 'register', key: '"1"' },
  when: 'start',
  onFailure: 'typeIn',
}

async function start(): Promise<Running> {
  // Loaded when they are needed: the configuration of all tests imports this file.
  const [{ startServer }, { signInToApi }] = await Promise.all([
    import('../harness/start-server.ts'),
    import('../harness/api-client.ts'),
  ])
  const server = await startServer('embedded')
  const client = await signInToApi(server.address, 'chengguan-sheji')
  const made = await client.send('POST', '/api/design/items', { key: 'tried', name: '试填', itemType: '20' })
  const { definition } = made.body as { definition: ItemDefinition }
  return { server, client, base: definition }
}
