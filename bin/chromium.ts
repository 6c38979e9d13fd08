import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell', // the same without windows: what it shows it looks at in three quarters of the time
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser for the browser tests: the one that is there, or Debian's own without windows, installed now. Else says how. */
export function findChromium(): string {
  const found = lookUp() ?? installed()
  if (found) return found
  throw new Error('The browser tests need Chromium. Install it, or set CHROMIUM to the path of Chromium or Chrome.')
}

const lookUp = () => PLACES.find((path) => path && existsSync(path))

function installed(): string | undefined {
  const may = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!may) return undefined
  console.log('Installing Chromium for the browser tests (apt-get). This takes a minute, once.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['update', '-q'], { env, stdio: 'pipe' })
    execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium-headless-shell'], {
      env,
      stdio: 'pipe',
    })
  } catch (error) {
    throw new Error(`Installing Chromium failed:\n${(error as { stderr?: Buffer }).stderr ?? error}`)
  }
  return lookUp()
}
