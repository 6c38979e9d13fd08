import { type TestContext, test } from 'node:test'

/**
 * Runs test files one after the other in this process: what all of them import is loaded, and becomes fast, once. Each
 * is a test that holds its own; what a file says to do afterwards is done before the next begins.
 */
export function together(files: Record<string, string>): void {
  // All at once: as soon as nothing is left to do, node takes this process to be done.
  for (const [name, url] of Object.entries(files)) test(name, (t) => one(t, url))
}

async function one(t: TestContext, url: string): Promise<void> {
  const loading: Promise<unknown> = import(url)
  t.test('loads', async () => void (await loading)) // first, so that no test begins while its file is still being read
  await loading
}
