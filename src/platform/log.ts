import { pino } from 'pino'

export type Log = ReturnType<typeof openLog>

/** Logs as JSON lines. Never personal data, never a token: paths are masked before they come here. */
export const openLog = (level: string) => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
