/** Where packs lie, as a service sees it. Paths inside a pack use `/`. */
export type PackFiles = {
  /** Folders that may hold a pack, by the name of each. */
  readonly listPacks: () => Promise<readonly string[]>
  /** Folders below `modules/` of a pack, such as `01-listening`. */
  readonly listModules: (pack: string) => Promise<readonly string[]>
  /** The text of a file of a pack; `null` when there is none. */
  readonly readText: (pack: string, path: string) => Promise<string | null>
  /** The bytes of a picture of a pack; `null` when there is none. The path is one that the format allows. */
  readonly readMedia: (pack: string, path: string) => Promise<Uint8Array | null>
}
