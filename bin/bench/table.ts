/** One line of the result. `ratio` is against the baseline it names; `aim` says what it should be. */
export interface Row {
  what: string
  perSecond?: number | undefined
  p50?: number | undefined
  p95?: number | undefined
  p99?: number | undefined
  baseline?: string | undefined
  ratio?: string | undefined
  aim?: string | undefined
  /** Nothing where there is no aim. */
  met?: boolean | undefined
}

const HEADS = ['page', 'per second', 'p50 ms', 'p95 ms', 'p99 ms', 'baseline', 'ratio', 'aim', '']

/** The rows as a Markdown table, with columns in line for a terminal. */
export function table(rows: readonly Row[]): string {
  const cells = [HEADS, ...rows.map(cellsOf)]
  const widths = HEADS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [heads = [], ...body] = cells
  return [line(heads), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n')
}

const cellsOf = (row: Row): string[] => [
  row.what,
  figure(row.perSecond, 0),
  figure(row.p50, 1),
  figure(row.p95, 1),
  figure(row.p99, 1),
  row.baseline ?? '',
  row.ratio ?? '',
  row.aim ?? '',
  row.met === undefined ? '' : row.met ? 'met' : 'missed',
]

const figure = (value: number | undefined, digits: number) => (value === undefined ? '' : value.toFixed(digits))

/** The value below which this part of the numbers lies. */
export function quantile(numbers: readonly number[], part: number): number {
  if (numbers.length === 0) return Number.NaN
  const sorted = Float64Array.from(numbers).sort()
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

export const percent = (value: number): string => `${Math.round(value * 100)} %`
export const times = (value: number): string => `${value.toFixed(2)} ×`
