import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './read-config.ts'

const YIBIAO_DATA = mkdtempSync(join(tmpdir(), 'yibiao-config-'))
const production = {
  YIBIAO_DATA,
  YIBIAO_MODE: 'production',
  PUBLIC_URL: 'https://yibiao.example',
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'yibiao',
  OIDC_CLIENT_SECRET: 'a-client-secret',
  SESSION_SECRET: 'd41d8cd98f00b204e9800998ecf8427e1f',
  DATA_SECRET: '9e107d9d372bb6826bd81d3542a419d6aa',
}

describe('the configuration', () => {
  test('needs nothing for a demonstration on this machine, and keeps its secrets between starts', () => {
    const config = readConfig({ YIBIAO_DATA })
    expect(config).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
      port: 8080,
      database: { type: 'embedded' },
    })
    expect(config.publicUrl.href).toBe('http://localhost:8080/')
    expect(config.sessionSecret).toHaveLength(64)
    expect(readConfig({ YIBIAO_DATA }).sessionSecret).toBe(config.sessionSecret)
    expect(config.dataSecret).not.toBe(config.sessionSecret)
  })

  test('sends mail and text messages where it is told how, and nowhere else', () => {
    expect(readConfig({ YIBIAO_DATA })).toMatchObject({ mail: null, sms: null })
    const settings = {
      YIBIAO_DATA,
      SMTP_URL: 'smtps://user:p%40ss@mail.example',
      SMTP_FROM: 'yibiao@gov.example',
      SMS_GATEWAY_URL: 'https://sms.example/send',
      SMS_GATEWAY_SECRET: 'd41d8cd98f00b204e9800998ecf8427e1f',
    }
    expect(readConfig(settings)).toMatchObject({
      mail: { isLocal: false, from: { address: 'yibiao@gov.example' } },
      sms: { address: 'https://sms.example/send' },
    })
    for (const wrong of [
      { SMTP_URL: 'https://mail.example' },
      { SMTP_FROM: 'a@b.example, c@d.example' },
      { SMTP_FROM: 'a@b.example\r\nbcc: x@y.example' },
      { SMS_GATEWAY_SECRET: 'short' },
    ])
      expect(() => readConfig({ ...settings, ...wrong })).toThrow(/SMTP|SMS/)
  })

  test('takes PostgreSQL by its address', () => {
    const url = 'postgres://db.example/yibiao'
    expect(readConfig({ YIBIAO_DATA, DATABASE_URL: url }).database).toEqual({ type: 'postgresql', url })
  })

  test.each(['PUBLIC_URL', 'SESSION_SECRET', 'DATA_SECRET', 'OIDC_ISSUER', 'OIDC_CLIENT_SECRET'])(
    'stops a production without %s',
    name => {
      expect(readConfig(production).mode).toBe('production')
      expect(() => readConfig({ ...production, [name]: undefined })).toThrow(name)
    },
  )

  test('stops a production with secrets that are short or made up', () => {
    expect(() => readConfig({ ...production, SESSION_SECRET: 'changeme' })).toThrow('at least 32')
    expect(() => readConfig({ ...production, DATA_SECRET: 'a'.repeat(40) })).toThrow('not random')
  })

  test('does not listen to other machines without TLS', () => {
    expect(() => readConfig({ YIBIAO_DATA, HOST: '0.0.0.0' })).toThrow('https://')
    expect(() => readConfig({ YIBIAO_DATA, PUBLIC_URL: 'http://yibiao.example' })).toThrow('https://')
    expect(readConfig({ YIBIAO_DATA, HOST: '0.0.0.0', PUBLIC_URL: 'https://yibiao.example' }).host).toBe(
      '0.0.0.0',
    )
  })

  test('refuses values it does not understand instead of guessing', () => {
    expect(() => readConfig({ YIBIAO_DATA, YIBIAO_MODE: 'prod' })).toThrow('YIBIAO_MODE')
    expect(() => readConfig({ YIBIAO_DATA, PORT: 'http' })).toThrow('PORT')
    expect(() => readConfig({ YIBIAO_DATA, SESSION_IDLE_MINUTES: '31' })).toThrow('from 1 to 30')
    expect(() => readConfig({ YIBIAO_DATA, PUBLIC_URL: 'https://yibiao.example/app' })).toThrow('no path')
    expect(() => readConfig({ YIBIAO_DATA, TRUSTED_PROXIES: '10.0.0.1, proxy' })).toThrow('proxy')
  })
})
