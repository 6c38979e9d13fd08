const ALWAYS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=', // a long path to the checkout breaks a socket
  'timezone=UTC',
  'log_timezone=UTC',
  'log_min_messages=log', // starts, crashes and stops; statements and their errors hold personal data
  'log_checkpoints=off',
  'log_error_verbosity=terse',
  'shared_buffers=128MB', // it lives beside the program on a small machine
  'jit=off', // compiling costs more than our short queries take
  'random_page_cost=1.1', // no disks that turn
  'max_locks_per_transaction=256', // a backup touches every table of every organisation in one transaction
  // Nothing replicates from the embedded server, so large loads need not be written twice. Whoever wants a replica
  // brings a Postgres server of their own.
  'wal_level=minimal',
  'max_wal_senders=0',
]

const DURABLE = ['max_connections=60'] // one process: its pool, its worker, listening, liveness, and somebody looking in

// For tests: data that is thrown away, and many processes at once.
const FLEETING = ['max_connections=200', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** The settings of the embedded Postgres. They are given at every start, so that an upgrade can change them. */
export const settings = (durable: boolean) => [...ALWAYS, ...(durable ? DURABLE : FLEETING)]
