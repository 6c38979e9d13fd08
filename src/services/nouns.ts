import type { NounFacts } from '../platform/web/deeds.ts'

/** What can be asked for. */
export const serviceNouns = {
  service: { tables: ['services', 'service_versions', 'service_steps'], events: ['service.'] },
} satisfies Record<string, NounFacts>

declare module '../platform/web/deeds.ts' {
  interface Nouns extends Record<keyof typeof serviceNouns, unknown> {}
}
