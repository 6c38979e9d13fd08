import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, DEFAULT_DATA_DIR, readConfig } from './config.ts'

const sentences = (env: Record<string, string>): string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    assert(error instanceof ConfigError)
    return error.message.split('\n')
  }
}

test('an empty environment is enough', () => {
  const config = readConfig({ PORT: '', BASE_URL: ' ' })
  assert.deepEqual(config, {
    port: 3000,
    host: '127.0.0.1',
    baseUrl: undefined,
    dataDir: DEFAULT_DATA_DIR,
    databaseUrl: undefined,
    databaseConnections: 19,
    smtpUrl: undefined,
    mailFrom: 'Openkeuken <openkeuken@localhost>',
    logLevel: 'info',
    trustProxy: false,
    secret: undefined,
    rateLimitScale: 1,
    backupFolder: undefined,
    backupAt: '03:00',
    backupKeep: 14,
    heldSeconds: 8,
    worker: true,
  })
})

test('values are read', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '::',
    BASE_URL: 'https://vraag.dorp.example/',
    DATA_DIR: '/srv/keuken',
    DATABASE_URL: 'postgres://me:secret@db/keuken',
    SMTP_URL: 'smtps://mail.dorp.example',
    MAIL_FROM: 'Gemeente Dorp <hallo@dorp.example>',
    LOG_LEVEL: 'warn',
    TRUST_PROXY: 'yes',
    SECRET: 'sixteen signs ok',
    RATE_LIMIT_SCALE: '0.5',
  })
  assert.equal(config.port, 8080)
  assert.equal(config.baseUrl?.origin, 'https://vraag.dorp.example')
  assert.equal(config.dataDir, '/srv/keuken')
  assert.equal(config.mailFrom, 'Gemeente Dorp <hallo@dorp.example>')
  assert.equal(config.trustProxy, true)
  assert.equal(config.secret, 'sixteen signs ok')
  assert.equal(config.rateLimitScale, 0.5)
})

test('every wrong value gets one sentence, all at once', () => {
  const wrong = {
    PORT: '70000',
    HOST: 'a b',
    BASE_URL: 'https://dorp.example/keuken',
    DATABASE_URL: 'mysql://db',
    SMTP_URL: 'mail.dorp.example',
    MAIL_FROM: 'hallo',
    LOG_LEVEL: 'loud',
    TRUST_PROXY: 'maybe',
    SECRET: 'short',
    RATE_LIMIT_SCALE: 'off',
  }
  const said = sentences(wrong)
  assert.deepEqual(
    said.map((sentence) => sentence.split(' ')[0]),
    Object.keys(wrong),
  )
  for (const sentence of said) assert.match(sentence, /^[A-Z_]+ must be .+\.$/)
})

test('a mail server needs a sender', () => {
  assert.match(sentences({ SMTP_URL: 'smtp://localhost' })[0] ?? '', /MAIL_FROM is not/)
})

test('passwords are not repeated', () => {
  assert.doesNotMatch(sentences({ DATABASE_URL: 'mysql://me:geheim@db' })[0] ?? '', /geheim/)
  assert.doesNotMatch(sentences({ SECRET: 'geheim' })[0] ?? '', /geheim/)
})
