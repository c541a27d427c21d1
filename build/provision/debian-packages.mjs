/** Which Debian package holds a shared library that Electron is linked to. */

/** @type {Readonly<Record<string, string>>} library name up to `.so` -> package; `*` marks those renamed with t64 */
const holders = {
  'libgtk-3': 'libgtk-3-0*',
  'libgdk-3': 'libgtk-3-0*',
  libnss3: 'libnss3',
  libnssutil3: 'libnss3',
  libsmime3: 'libnss3',
  libnspr4: 'libnspr4',
  libplc4: 'libnspr4',
  libplds4: 'libnspr4',
  libasound: 'libasound2*',
  libgbm: 'libgbm1',
  'libatk-1.0': 'libatk1.0-0*',
  'libatk-bridge-2.0': 'libatk-bridge2.0-0*',
  libatspi: 'libatspi2.0-0*',
  libcups: 'libcups2*',
  'libdbus-1': 'libdbus-1-3',
  libdrm: 'libdrm2',
  libexpat: 'libexpat1',
  libX11: 'libx11-6',
  'libX11-xcb': 'libx11-xcb1',
  libXcomposite: 'libxcomposite1',
  libXcursor: 'libxcursor1',
  libXdamage: 'libxdamage1',
  libXext: 'libxext6',
  libXfixes: 'libxfixes3',
  libXi: 'libxi6',
  libXrandr: 'libxrandr2',
  libXrender: 'libxrender1',
  libXss: 'libxss1',
  libXtst: 'libxtst6',
  libxcb: 'libxcb1',
  libxkbcommon: 'libxkbcommon0',
  libxkbfile: 'libxkbfile1',
  libxshmfence: 'libxshmfence1',
  'libpango-1.0': 'libpango-1.0-0',
  'libpangocairo-1.0': 'libpangocairo-1.0-0',
  libcairo: 'libcairo2',
  'libglib-2.0': 'libglib2.0-0*',
  'libgobject-2.0': 'libglib2.0-0*',
  'libgio-2.0': 'libglib2.0-0*',
  'libgmodule-2.0': 'libglib2.0-0*',
  'libgdk_pixbuf-2.0': 'libgdk-pixbuf-2.0-0',
  libudev: 'libudev1',
  libnotify: 'libnotify4',
  libstdc: 'libstdc++6',
}

/**
 * Names to try, newest first. Unknown libraries are brought by GTK in practice, so it is named for them.
 * @param {string} library for example `libasound.so.2`
 * @returns {string[]}
 */
export function packagesOfLibrary(library) {
  const stem = library.replace(/\.so.*$/, '').replace(/\+\+$/, '')
  const holder = holders[stem] ?? 'libgtk-3-0*'
  return holder.endsWith('*') ? [`${holder.slice(0, -1)}t64`, holder.slice(0, -1)] : [holder]
}
