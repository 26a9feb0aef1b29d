import type { DatabaseLocation } from '../db/open-database.ts'

/** Everything the environment decides, read once at start. */
export type Config = {
  mode: 'demo' | 'production'
  host: string
  /** 0 lets the system choose. */
  port: number
  /** Scheme, host and port under which browsers reach this server; every link and cookie rule derives from it. */
  publicUrl: URL
  /** Folder of the embedded database and of uploaded files. */
  dataFolder: string
  database: DatabaseLocation
  /** External identity provider; absent: the local one. */
  identityProvider: { issuer: URL; clientId: string; clientSecret: string } | null
  /** Keys are derived from it; changing it ends all sessions. At least 32 bytes. */
  sessionSecret: string
  /** Keys the digests of identity numbers; changing it orphans every party. At least 32 bytes. */
  digestSecret: string
  /** Addresses whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[]
}
