// `npm start`: installs, builds what changed, and runs everything on one port.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { install, pnpm, projectNode, root } from './tools.mjs'

if (newest(['pnpm-lock.yaml']) > modified('node_modules/.modules.yaml')) install()

const shared = ['schemas/src', 'runtime/core/src', 'runtime/form/src', 'pnpm-lock.yaml']
const apps = { '@yibiao/portal': 'runtime/portal', '@yibiao/designer': 'designer' }
for (const [name, folder] of Object.entries(apps)) {
  const sources = [...shared, `${folder}/src`, `${folder}/index.html`, `${folder}/vite.config.ts`]
  if (newest(sources) > modified(`${folder}/dist/index.html`)) pnpm(['--filter', name, 'run', 'build'])
}

// What Node has once compiled it need not compile again: half of the seconds a start takes.
const env = { NODE_COMPILE_CACHE: join(root, '.cache/compiled'), ...process.env }
const server = spawn(projectNode(), ['server/src/main.ts'], { cwd: root, stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)))

function newest(paths) {
  return Math.max(...paths.map(path => newestIn(join(root, path))))
}

function newestIn(path) {
  if (!existsSync(path)) return 0
  const info = statSync(path)
  if (!info.isDirectory()) return info.mtimeMs
  return Math.max(0, ...readdirSync(path).map(name => newestIn(join(path, name))))
}

function modified(path) {
  const file = join(root, path)
  return existsSync(file) ? statSync(file).mtimeMs : 0
}
