// Makes a bare checkout ready and runs a program on the Node that belongs to it. Plain Node 18, nothing but Node
// itself: this file runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const CHECKOUT = resolve(fileURLToPath(new URL('..', import.meta.url)))
const MODULES = join(CHECKOUT, 'node_modules')
const STAMP = join(MODULES, '.openkeuken-stamp')
const LOCK = join(CHECKOUT, 'node_modules.lock')
const NODE = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const LOCK_POLL_MS = 200
const COMPILED = join(MODULES, '.compiled') // what was made ready to run before: a start takes half as long, and less memory

/** Installs what package-lock.json asks for when that was not done yet, then runs `program` on the pinned Node. */
export async function run(program, nodeOptions = []) {
  if (!isInstalled()) await alone(install)
  const path = join(CHECKOUT, program)
  if (!existsSync(path)) fail(`${program} does not exist in this version.`)
  if (process.execPath === NODE && nodeOptions.length === 0) await runHere(path)
  else runOn(NODE, [...nodeOptions, path, ...process.argv.slice(2)])
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

// The platform too: a checkout may be shared between machines of different kinds.
function stamp() {
  const lock = readFileSync(join(CHECKOUT, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
}

const isInstalled = () => existsSync(STAMP) && existsSync(NODE) && readFileSync(STAMP, 'utf8') === stamp()

async function install() {
  if (isInstalled()) return
  console.log('Installing what Openkeuken needs (npm ci). This takes a minute, once.')
  const { code, output } = await npmCi()
  if (code !== 0) fail(`${output}\nInstalling failed: what npm says stands above. Try again when that is solved.`)
  if (!existsSync(NODE)) fail('The Node that belongs to Openkeuken was not installed. Does npm ignore install scripts?')
  writeFileSync(STAMP, stamp())
}

function npmCi() {
  return new Promise((done) => {
    const npm = spawn('npm', ['ci', '--include=dev'], {
      cwd: CHECKOUT,
      env: npmEnvironment(),
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => (output += text))
    npm.on('error', (error) => done({ code: 1, output: `npm could not be started: ${error.message}` }))
    npm.on('close', (code) => done({ code, output }))
  })
}

// Without our own node_modules on the path: npm ci throws away the very Node it would otherwise run on.
function npmEnvironment() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !resolve(folder).startsWith(MODULES))
  const quiet = { npm_config_fund: 'false', npm_config_audit: 'false', npm_config_update_notifier: 'false' }
  return { ...process.env, ...quiet, PATH: path.join(delimiter) }
}

/** Does `work` while no other bootstrap of this checkout does. A lock whose holder died is taken over. */
async function alone(work) {
  for (let told = false; !takeLock(); told = true) {
    if (!told) console.log('Another command is installing; waiting for it.')
    await new Promise((done) => setTimeout(done, LOCK_POLL_MS))
  }
  const release = () => rmSync(LOCK, { recursive: true, force: true })
  process.once('exit', release)
  await work()
  process.off('exit', release)
  release()
}

function takeLock() {
  try {
    mkdirSync(LOCK)
    writeFileSync(join(LOCK, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') fail(`The folder ${CHECKOUT} cannot be written: ${error.message}`)
    if (holderIsGone()) rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}

function holderIsGone() {
  try {
    process.kill(Number(readFileSync(join(LOCK, 'pid'), 'utf8')), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH' // not when its number is not written yet
  }
}

async function runHere(path) {
  process.argv[1] = path
  module.enableCompileCache?.(COMPILED)
  await import(pathToFileURL(path).href)
}

function runOn(node, args) {
  const child = spawn(node, args, { stdio: 'inherit', env: { NODE_COMPILE_CACHE: COMPILED, ...process.env } })
  // In a terminal Ctrl-C reaches the program by itself; sent on as well, it would count as pressed twice.
  const forwarded = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT']
  for (const signal of forwarded) process.on(signal, () => child.kill(signal))
  if (process.stdin.isTTY) process.on('SIGINT', () => {})
  child.on('error', (error) => fail(`The Node that belongs to Openkeuken does not run here: ${error.message}`))
  child.on('exit', (code, signal) => {
    for (const each of [...forwarded, 'SIGINT']) process.removeAllListeners(each)
    if (signal) process.kill(process.pid, signal)
    else process.exit(code ?? 1)
  })
}
