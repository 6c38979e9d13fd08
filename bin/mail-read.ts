import { readFile } from 'node:fs/promises'
import { unread } from '../src/post/reading/read-mail.ts'
import { Reader } from '../src/post/reading/reader.ts'

// npm run --silent mail:read -- FILE…: says what is read in a message, one line of JSON per file. Nothing is stored and
// nobody is told. A file without headers is taken as the text of a message.

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Say which: npm run --silent mail:read -- message.eml')
  process.exitCode = 1
}
const reader = new Reader()
for (const file of files) {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error)
  const read = bytes instanceof Error ? unopened(bytes) : await reader.read(bytes)
  console.log(JSON.stringify({ file, ...read }))
}
await reader.close()

function unopened({ code }: NodeJS.ErrnoException) {
  process.exitCode = 1
  return unread(`the file could not be opened (${code})`)
}
