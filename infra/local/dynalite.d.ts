declare module 'dynalite' {
  import type { Server } from 'node:http'

  /** DynamoDB's HTTP interface over LevelDB in `path`. `close` also closes the database. */
  export default function dynalite(options: { path?: string; createTableMs?: number }): Server
}
