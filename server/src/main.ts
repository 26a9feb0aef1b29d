import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allModules } from './all-modules.ts'
import { ConfigError, readConfig } from './config/read-config.ts'
import { demonstrationFolder } from './demonstration/load.ts'
import { startServer, type RunningServer } from './start-server.ts'

try {
  const server = await startServer(readConfig(process.env), allModules)
  announce(server)
  stopOnSignal(server)
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  console.error(message)
  if (!(error instanceof ConfigError) && error instanceof Error) console.error(error.stack)
  process.exit(1)
}

function announce({ context }: RunningServer): void {
  const { config } = context
  const address = config.publicUrl.href
  console.log(`\n一表 Yibiao is ready: ${address}`)
  console.log(`  workbench  ${address}workbench`)
  console.log(`  designer   ${address}designer/`)
  console.log(`  API        ${address}api`)
  if (config.database.type === 'embedded') {
    console.log(
      `  database   embedded, in ${config.database.folder} (for production use PostgreSQL: DATABASE_URL)`,
    )
  }
  if (config.mode === 'demo' && config.identityProvider === null) announceAccounts()
}

function announceAccounts(): void {
  const accounts = JSON.parse(readFileSync(join(demonstrationFolder, 'accounts.json'), 'utf8')) as {
    username: string
    password: string
    label: string
  }[]
  console.log('\nTest accounts (pick one on the login page, or type name and password):')
  for (const { username, password, label } of accounts) {
    console.log(`  ${username.padEnd(22)} ${password.padEnd(14)} ${label}`)
  }
}

/** A second signal does not wait. */
function stopOnSignal(server: RunningServer): void {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) process.exit(1)
    isStopping = true
    void server.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
