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
  identityProvider: IdentityProvider | null
  /** Seals cookies; changing it ends sign-ins under way. At least 32 characters. */
  sessionSecret: string
  /** Minutes without use after which a session is over: 1 to 30. */
  sessionIdleMinutes: number
  /** Keys digests of identity numbers and seals stored personal data; losing it loses them. At least 32 characters. */
  dataSecret: string
  /** Addresses whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[]
  /** Mail server of the operator; null: no mail is sent. */
  mail: MailConfig | null
  /** Gateway for text messages; null: none are sent. */
  sms: SmsConfig | null
}

export type MailConfig = {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  server: URL
  /** On this machine, where it need not speak TLS. */
  isLocal: boolean
  from: { name: string; address: string }
}

export type SmsConfig = { address: string; secret: string }

export type IdentityProvider = {
  issuer: URL
  clientId: string
  clientSecret: string
  /** Assurance levels (`acr`) whose identity numbers are believed; empty: the issuer is believed for all. */
  trustedLevels: readonly string[]
}
