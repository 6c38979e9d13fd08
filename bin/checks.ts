import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const CHECKOUT = fileURLToPath(new URL('..', import.meta.url))

/** Runs a program in the checkout with its output shown; gives its exit code. */
export function runShown(program: string, args: string[], env = process.env): Promise<number> {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: CHECKOUT, env, stdio: 'inherit' })
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`)
      done(1)
    })
    child.on('exit', (code) => done(code ?? 1))
  })
}

/** Format, lint and types. Both are run even when the first fails, so that all is said at once. */
export async function check(): Promise<boolean> {
  const node = (script: string, ...args: string[]) => runShown(process.execPath, [`node_modules/${script}`, ...args])
  console.log('Format and lint')
  const tidy = await node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings')
  console.log('Types')
  const typed = await node('typescript/bin/tsc', '--noEmit')
  return tidy === 0 && typed === 0
}
