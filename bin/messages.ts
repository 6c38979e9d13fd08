import { writeFileSync } from 'node:fs'
import { messageKeysSource } from '../src/ui/words/message-keys-source.ts'
import { roomsWithWords } from '../src/ui/words/messages.ts'

// Writes src/ui/message-keys.ts. Needed only when a room gets its first message: keys themselves are read by tsc.
const rooms = roomsWithWords()
writeFileSync(new URL('../src/ui/words/message-keys.ts', import.meta.url), messageKeysSource(rooms))
console.log(`Message keys now come from: ${rooms.join(', ')}`)
