/** SQL files are bundled as text, so that the packaged app has no loose file to lose. */
declare module '*.sql?raw' {
  const sql: string
  export default sql
}
