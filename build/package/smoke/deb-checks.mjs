/** The .deb: what it says of itself, and what it puts where. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '#build/provision/run-command.mjs'

/** @type {readonly (readonly [string, RegExp])[]} file below /usr/share, and what must stand in it */
const texts = [
  ['applications/tianye.desktop', /^Name=Tianye$/m],
  ['applications/tianye.desktop', /^Name\[zh_CN\]=田野$/m],
  ['applications/tianye.desktop', /^Categories=Education;$/m],
  ['applications/tianye.desktop', /^MimeType=application\/x-tianye-pack;application\/x-tianye-bundle;$/m],
  ['mime/packages/tianye.xml', /<glob pattern="\*\.typack"/],
  ['mime/packages/tianye.xml', /<glob pattern="\*\.tybundle"/],
  ['icons/hicolor/scalable/apps/tianye.svg', /<svg/],
  ['doc/tianye/copyright', /MIT License/],
]

/** @type {readonly RegExp[]} */
const control = [
  /^Section: education$/m,
  /^Maintainer: Tianye authors <\S+@tianye\.invalid>$/m,
  /^Depends: .*libgtk-3-0/m,
]

/**
 * Installs a .deb into an empty folder (dpkg-deb -x).
 * @param {string} deb
 * @param {string} folder stands for /
 * @returns {Promise<string[]>} one line for each thing that is not as it should be
 */
export async function debFaults(deb, folder) {
  const says = await dpkgDeb('--field', deb)
  const lists = await dpkgDeb('--contents', deb)
  await dpkgDeb('--extract', deb, folder)
  return [
    ...control.filter((line) => !line.test(says)).map((line) => `the control file lacks ${line}`),
    ...(/^-rwsr-xr-x root\/root .*\/chrome-sandbox$/m.test(lists) ? [] : ['chrome-sandbox is not 4755 and of root']),
    ...texts
      .filter(([file, line]) => !line.test(readFileSync(path.join(folder, 'usr', 'share', file), 'utf8')))
      .map(([file, line]) => `${file} lacks ${line}`),
  ]
}

/** @param {...string} args */
async function dpkgDeb(...args) {
  const { code, output } = await runCommand('dpkg-deb', args)
  if (code !== 0) throw new Error(output)
  return output
}
