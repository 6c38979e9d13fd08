import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A mail server that takes everything and counts how often each message came, by its Message-ID. */
export interface Mailbox {
  url: string
  received: Map<string, number>
  close(): Promise<void>
}

export async function openMailbox(): Promise<Mailbox> {
  const received = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
      stream.on('end', () => {
        const id = /^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1] ?? 'without an id'
        received.set(id, (received.get(id) ?? 0) + 1)
        done()
      })
    },
  })
  server.on('error', () => {}) // a sender that was killed in the middle of a message
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (!address || typeof address === 'string') throw new Error('no port for mail')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
