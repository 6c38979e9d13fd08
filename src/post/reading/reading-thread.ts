import { parentPort } from 'node:worker_threads'
import { readMail } from './read-mail.ts'

// A thread of its own: a message that takes long, or much memory, is given up with it and stops nobody else.

parentPort?.on('message', async (raw: Uint8Array) => {
  parentPort?.postMessage(await readMail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)))
})
