/** Electron's fuses: switches in the program file itself, which nobody can set back from outside. */

/**
 * The fuses of the packaged app.
 *
 * Cookie encryption is off: a page of ours has no cookies to protect, and on Linux the switch makes Chromium ask the
 * desktop's keyring at every start. Archive integrity exists on macOS and Windows only.
 *
 * @param {NodeJS.Platform} platform
 */
export function wantedFuses(platform) {
  return {
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: platform !== 'linux',
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  }
}

/**
 * Reads the fuses back from a packaged program and compares each with what it should be.
 * @param {string} program the executable, or the .app folder on macOS
 * @param {NodeJS.Platform} platform
 * @returns {Promise<string[]>} one line for each fuse that differs
 */
export async function differingFuses(program, platform) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(program)
  const optionOf = {
    runAsNode: FuseV1Options.RunAsNode,
    enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
    enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
    enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
    loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
  }
  const wanted = wantedFuses(platform)
  return /** @type {(keyof typeof wanted)[]} */ (Object.keys(wanted)).flatMap((name) => {
    const state = wire[optionOf[name]]
    const found = state === undefined ? 'absent' : String.fromCharCode(state)
    const expected = wanted[name] ? '1' : '0'
    return found === expected ? [] : [`${name} should be ${expected} and is ${found}`]
  })
}
