import pg from 'pg'
import { APP_ROLE } from '../../src/platform/database/migrations.ts'
import { SCHEMA } from './fill.ts'

/** Connections as the program has them: as many, pipelined, under its role and in its schema. */
export const openPool = (url: string): pg.Pool =>
  new pg.Pool({
    connectionString: url,
    max: 12,
    pipeline: true,
    options: `-c role=${APP_ROLE} -c search_path=${SCHEMA},public`,
  } as pg.PoolConfig)
