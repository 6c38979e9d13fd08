import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export const registry = new Registry()
collectDefaultMetrics({ register: registry })

export const httpSeconds = new Histogram({
  name: 'openkeuken_http_seconds',
  help: 'Time to answer, by route pattern and status class',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5],
  registers: [registry],
})

export const refusals = new Counter({
  name: 'openkeuken_refusals_total',
  help: 'Input refused with a sentence, by message key',
  labelNames: ['key'],
  registers: [registry],
})

export const openStreams = new Gauge({
  name: 'openkeuken_live_pages',
  help: 'Pages that are open and refresh by themselves',
  registers: [registry],
})

export const mailsSent = new Counter({
  name: 'openkeuken_mails_total',
  help: 'Mail by what became of it',
  labelNames: ['result'],
  registers: [registry],
})
