import type { Measured } from './measure.ts'
import type { PageMeasured } from './pages.ts'
import type { Result, Searches } from './run.ts'
import { percent, quantile, type Row, times } from './table.ts'

/** Of the same statements by hand with the same bytes, and of the same bytes alone. */
const PAGE_AIMS: Record<string, [number, number]> = {
  'tracking page': [0.8, 0.2],
  'desk list': [0.75, 0.15],
  'request page': [0.75, 0.15],
}
const OPENING_AIM = 0.4
const GROWTH_AIM = 1.25
const SEARCH_GROWTH_AIM = 2
const SEARCH_MS = 100 // at a million and two connections
const ASTRAY_MS = 250
const BROAD_GROWTH_AIM = 2
const PREPARING_MS = 300
const NEWS_SECONDS = 2
const BESIDE_AIM = 1.5
const KILOBYTE = 1_000
const MEGABYTE = 1_000_000

/** What was measured as lines of one table, each beside its aim. */
export function rowsOf(result: Result): Row[] {
  return [
    ...result.sizes.flatMap(pageRows),
    ...growthRows(result),
    ...actRows(result),
    ...steadyRows(result),
    ...neighbourRows(result),
    ...liveRows(result),
    ...weightRows(result),
    ...programRows(result),
  ]
}

function pageRows({ size, pages, searches, others = {}, preparing }: Result['sizes'][number]): Row[] {
  const of = `of ${size.toLocaleString('en').replaceAll(',', ' ')}`
  return [
    ...pages.map((page) => pageRow(page, of)),
    ...Object.entries(others).map(([name, page]) => ({ what: `${name} ${of}`, ...figures(page) })),
    ...(preparing ? [preparingRow(preparing, of)] : []),
    ...(searches ? searchRows(searches, of) : []),
  ]
}

function pageRow({ name, page, byHand, bytes, waits, processorMs }: PageMeasured, of: string): Row {
  const reached = [page.perSecond / byHand.perSecond, page.perSecond / bytes.perSecond]
  const aims = PAGE_AIMS[name] ?? []
  const processor = processorMs === undefined ? '' : `; ${processorMs.toFixed(1)} ms processor`
  return {
    what: `${name} ${of}`,
    ...figures(page),
    baseline: `${rate(byHand)} same SQL, same bytes; ${rate(bytes)} same bytes; ${waits} waits${processor}`,
    ratio: reached.map(percent).join(' · '),
    aim: `≥ ${aims.map(percent).join(' · ')}`,
    met: aims.every((aim, n) => (reached[n] ?? 0) >= aim),
  }
}

const preparingRow = (took: number[], of: string): Row => ({
  what: `preparing a meeting of twenty items ${of}`,
  p50: quantile(took, 0.5),
  p95: quantile(took, 0.95),
  aim: `p50 ≤ ${PREPARING_MS} ms`,
  met: quantile(took, 0.5) <= PREPARING_MS,
})

const searchRows = ({ search, parts, astray, suggesting, erasing }: Searches, of: string): Row[] => [
  { what: `search ${of}`, ...figures(search), ...within(search, SEARCH_MS) },
  { what: `search by beginnings and parts ${of}`, ...figures(parts), ...within(parts, SEARCH_MS) },
  { what: `search with a typing error, or a part ${of}`, ...figures(astray), ...within(astray, ASTRAY_MS) },
  { what: `while typing at the door ${of}`, ...figures(suggesting) },
  ...(erasing.length > 0 ? [{ what: `erasing somebody ${of}`, p50: quantile(erasing, 0.5) }] : []),
]

const within = ({ p95 }: Measured, most: number) => ({ aim: `p95 ≤ ${most} ms`, met: p95 <= most })

type P95 = Pick<Measured, 'p95'>

function growthRows({ sizes }: Result): Row[] {
  const [small, large] = [sizes[0], sizes.at(-1)]
  if (!small || !large || small === large) return []
  const grown = `p95 at ${large.size} against ${small.size}`
  const middle = (took: number[]) => ({ p95: quantile(took, 0.5) }) // of ten the ninety-fifth per cent is one
  const row = (what: string, before: P95 | undefined, after: P95, most: number): Row => {
    const ratio = after.p95 / (before?.p95 ?? Number.NaN)
    return {
      what: `growth: ${what}`,
      p95: after.p95,
      baseline: `${before?.p95.toFixed(1)} ms; ${grown}`,
      ratio: times(ratio),
      aim: `≤ ${times(most)}`,
      met: ratio <= most,
    }
  }
  return [
    ...large.pages.map(({ name, page }, n) => row(name, small.pages[n]?.page, page, GROWTH_AIM)),
    ...Object.entries(large.others ?? {}).map(([name, page]) =>
      row(name, small.others?.[name], page, BROAD_GROWTH_AIM),
    ),
    ...(large.preparing && small.preparing
      ? [row('preparing a meeting', middle(small.preparing), middle(large.preparing), BROAD_GROWTH_AIM)]
      : []),
    ...(large.searches
      ? [
          row('search', small.searches?.search, large.searches.search, SEARCH_GROWTH_AIM),
          row('search by beginnings and parts', small.searches?.parts, large.searches.parts, SEARCH_GROWTH_AIM),
          row(
            'search with a typing error, or a part',
            small.searches?.astray,
            large.searches.astray,
            SEARCH_GROWTH_AIM,
          ),
          row('while typing at the door', small.searches?.suggesting, large.searches.suggesting, GROWTH_AIM),
        ]
      : []),
  ]
}

function actRows({ opening }: Result): Row[] {
  if (!opening) return []
  const ratio = opening.opening.perSecond / opening.byHand.perSecond
  return [
    {
      what: 'opening a request',
      ...figures(opening.opening),
      baseline: `${rate(opening.byHand)} same rows, mails and jobs by hand behind the same HTTP server`,
      ratio: percent(ratio),
      aim: `≥ ${percent(OPENING_AIM)}`,
      met: ratio >= OPENING_AIM,
    },
  ]
}

function steadyRows({ steady }: Result): Row[] {
  if (!steady) return []
  const { peak, seconds, opening, news } = steady
  return [
    {
      what: `opening steadily, ${seconds} s`,
      ...figures(opening),
      baseline: `${Math.round(peak)}/s at the peak`,
      ratio: percent(opening.perSecond / peak),
    },
    {
      what: 'news behind meanwhile (ms)',
      p50: news.p50 * 1000,
      p95: news.p95 * 1000,
      baseline: `${news.most.toFixed(1)} s at most`,
      aim: `p95 ≤ ${NEWS_SECONDS} s`,
      met: news.p95 <= NEWS_SECONDS,
    },
  ]
}

function neighbourRows({ neighbours }: Result): Row[] {
  if (!neighbours) return []
  const { peak, alone, beside, busy } = neighbours
  const row = (what: string, before: Measured, after: Measured): Row => ({
    what: `quiet beside busy: ${what}`,
    ...figures(after),
    baseline: `p95 ${before.p95.toFixed(1)} ms alone; the busy one opens ${rate(busy)} of ${Math.round(peak)}/s`,
    ratio: times(after.p95 / before.p95),
    aim: `≤ ${times(BESIDE_AIM)}`,
    met: after.p95 <= before.p95 * BESIDE_AIM,
  })
  return [row('opening', alone.opening, beside.opening), row('tracking page', alone.page, beside.page)]
}

function liveRows({ live }: Result): Row[] {
  if (!live) return []
  const rows: Row[] = [
    {
      what: `live: change to notice, ${live.opened} open`,
      p50: live.p50,
      p95: live.p95,
      aim: 'p95 ≤ 100 ms',
      met: live.p95 <= 100,
    },
  ]
  if (live.bytesEach !== undefined)
    rows.push({
      what: 'live: memory per open page',
      ratio: `${(live.bytesEach / KILOBYTE).toFixed(1)} kB`,
      aim: '≤ 30 kB',
      met: live.bytesEach <= 30 * KILOBYTE,
    })
  return rows
}

const LIGHT = { page: 12, scripts: 36, styles: 8, fonts: 32, images: 9 }

function weightRows({ weight }: Result): Row[] {
  if (!weight) return []
  const row = (what: string, bytes: number, most: number): Row => ({
    what: `weight: ${what}`,
    ratio: `${(bytes / KILOBYTE).toFixed(1)} kB`,
    aim: `≤ ${most} kB`,
    met: bytes <= most * KILOBYTE,
  })
  const kinds = Object.entries(LIGHT).map(([kind, most]) => row(kind, weight[kind as keyof typeof LIGHT], most))
  return [
    ...kinds,
    row(
      'all of the tracking page',
      Object.values(weight).reduce((sum, one) => sum + one, 0),
      82,
    ),
  ]
}

function programRows({ firstStartMs, sizes }: Result): Row[] {
  const seconds = (what: string, ms: number, most: number): Row => ({
    what,
    ratio: `${(ms / 1000).toFixed(1)} s`,
    aim: `≤ ${most} s`,
    met: ms <= most * 1000,
  })
  const large = sizes.at(-1)
  const rows = [seconds('first start after installation', firstStartMs, 10)]
  if (large) rows.push(seconds('warm start', large.warmStartMs, 2))
  if (large?.restBytes)
    rows.push({
      what: 'memory at rest, without the database',
      ratio: `${Math.round(large.restBytes / MEGABYTE)} MB`,
      aim: '≤ 160 MB',
      met: large.restBytes <= 160 * MEGABYTE,
    })
  return rows
}

const figures = ({ perSecond, p50, p95, p99 }: Measured) => ({ perSecond, p50, p95, p99 })
const rate = ({ perSecond }: Measured) => `${Math.round(perSecond)}/s`
