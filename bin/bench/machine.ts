import { readFileSync } from 'node:fs'

/** The memory a process holds now; nothing where the system does not tell. */
export function residentBytes(pid: number): number | undefined {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(read(pid, 'status'))?.[1]
  return kilobytes ? Number(kilobytes) * 1024 : undefined
}

/** How many files and connections a process may hold; without an answer the least that systems give. */
export function mostOpenFiles(pid: number): number {
  const found = /^Max open files\s+(\d+|unlimited)/m.exec(read(pid, 'limits'))?.[1]
  if (found === 'unlimited') return Number.MAX_SAFE_INTEGER
  return found ? Number(found) : 1_024
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
