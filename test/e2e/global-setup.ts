import { stageApp } from '../helpers/stage-app.ts'

/** Lays the built app where the user that runs it can read it, once for all tests. */
export default function globalSetup(): void {
  const stage = stageApp()
  process.env['TIANYE_STAGE'] = JSON.stringify(stage)
  const state = stage.isSandboxed ? 'on' : `OFF: ${stage.reason}`
  process.stdout.write(`Sandbox ${state}; Electron runs as uid ${stage.uid}.\n`)
}
