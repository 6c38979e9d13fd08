const SIGNALS = ['SIGINT', 'SIGTERM'] as const
const FAILED = 1

interface Surroundings {
  say: (line: string) => void
  exit: (code: number) => void
}

/**
 * Stops when asked, after finishing what is in hand. Asked again, it says so instead of dying in the middle of
 * something; the third time it stops at once.
 */
export function stopWhenAsked(
  stop: () => Promise<void>,
  { say, exit }: Surroundings = { say: (line) => console.log(line), exit: (code) => process.exit(code) },
): void {
  let asked = 0
  const hear = () => {
    asked += 1
    if (asked > 2) return exit(FAILED)
    if (asked === 2) return say('Still finishing what is in hand. Press again to stop now.')
    say('Stopping: finishing what is in hand …')
    stop().then(
      () => exit(0),
      () => exit(FAILED),
    )
  }
  for (const signal of SIGNALS) process.on(signal, hear)
}
