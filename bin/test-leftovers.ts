import { after } from 'node:test'

// Loaded into every test file's process by `npm test`. A file whose tests are over ends by itself; one that something
// keeps open says what, and fails, instead of keeping the whole run from ending.

const AFTERWARDS_MS = 60_000 // a dozen worlds are taken down one after the other, also on a busy machine
const LONGEST_MS = 15 * 60_000 // several times what the longest file takes on a busy machine

const started = new Map<object, { name: string; at: Error }>()
const wait = setTimeout

wait(() => giveUp('was not done after a quarter of an hour'), LONGEST_MS).unref()
after(() => void wait(() => giveUp('did not end after its tests'), AFTERWARDS_MS).unref())
remember('setInterval')
remember('setTimeout')

function giveUp(what: string) {
  console.error(`${process.argv[1]} ${what}. What keeps it open:\n${leftovers().join('\n')}`)
  process.exit(1)
}

/** What keeps this process from ending, as far as Node tells: timers with the line that started them, sockets, programs. */
function leftovers(): string[] {
  const timers = [...started].filter(([timer]) => keepsOpen(timer)).map(([, { name, at }]) => `${name} ${lineOf(at)}`)
  const opened = handles().filter(({ fd = 3 }) => fd > 2) // not what it prints on
  return [...opened.map(nameOf), ...timers]
}

function keepsOpen(timer: object): boolean {
  const { _destroyed: ended, hasRef } = timer as { _destroyed?: boolean; hasRef(): boolean }
  return ended !== true && hasRef.call(timer)
}

// Not documented, and the only way to a socket that is open: `getActiveResourcesInfo` names kinds only.
const handles = () => (process as unknown as { _getActiveHandles(): { fd?: number }[] })._getActiveHandles()

function nameOf(handle: object): string {
  const about = handle as { spawnfile?: string; remotePort?: number; localPort?: number; fd?: number }
  const kind = handle.constructor.name
  if (about.spawnfile) return `${kind} ${about.spawnfile}`
  if (about.remotePort || about.localPort) return `${kind} from port ${about.localPort} to ${about.remotePort}`
  return about.fd === undefined ? kind : `${kind} on descriptor ${about.fd}`
}

/** Keeps beside each timer where it was started, until it ran or was cleared. Only a stack that is read is written out. */
function remember(name: 'setInterval' | 'setTimeout') {
  const start = globalThis[name] as (...given: unknown[]) => NodeJS.Timeout
  const remembered = (...given: unknown[]) => {
    const timer = start(...given)
    started.set(timer, { name, at: new Error() })
    if (started.size > most) forget()
    return timer
  }
  Object.defineProperties(remembered, Object.getOwnPropertyDescriptors(start)) // what promisify asks for
  globalThis[name] = remembered as never
}

let most = 1_000

/** Lets go of timers that are over; the next time when as many came again. */
function forget() {
  for (const one of started.keys()) if (!keepsOpen(one)) started.delete(one)
  most = 1_000 + 2 * started.size
}

function lineOf({ stack = '' }: Error): string {
  const ours = stack.split('\n').filter((line) => /\/(src|test|bin)\//.test(line) && !line.includes('test-leftovers'))
  return ours[0]?.trim() ?? 'somewhere in a library'
}
