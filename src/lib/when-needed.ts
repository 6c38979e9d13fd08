import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A library that is loaded when it is first asked for: it takes its place in memory only in who needs it. */
export function whenNeeded<Library>(name: string): () => Library {
  let loaded: Library | undefined
  return () => {
    loaded ??= require(name) as Library
    return loaded
  }
}
