declare module 'electron-installer-debian' {
  /** What the control file and the menu entry are filled from, and what goes where. */
  type InstallerOptions = {
    readonly src: string
    readonly dest: string
    readonly rename: (folder: string, file: string) => string
    readonly logger: (line: string) => void
    readonly name: string
    readonly productName: string
    readonly genericName: string
    readonly description: string
    readonly productDescription: string
    readonly version: string
    readonly arch: string
    readonly section: string
    readonly maintainer: string
    readonly bin: string
    readonly icon: Readonly<Record<string, string>>
    readonly categories: readonly string[]
    readonly mimeType: readonly string[]
    readonly desktopTemplate: string
    readonly compression: 'xz' | 'zstd' | 'gzip'
    readonly options: { readonly depends: readonly string[] }
  }

  /** The steps of making a .deb, to be called in this order. */
  export class Installer {
    constructor(options: InstallerOptions)
    readonly stagingDir: string
    readonly options: { suggests: readonly string[]; readonly packagePaths: readonly string[] }
    generateDefaults(): Promise<unknown>
    generateOptions(): unknown
    createStagingDir(): Promise<unknown>
    createContents(): Promise<unknown>
    createPackage(): Promise<unknown>
    movePackage(): Promise<unknown>
  }
}
