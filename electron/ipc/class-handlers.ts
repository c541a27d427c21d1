import type { ChannelHandlers } from '#contract/channel-specs.ts'
import type { OpenedBundles } from '#services/bundles/opened-bundles.ts'
import { takeBundles } from '#services/bundles/take-bundles.ts'
import { itemsCsv, membersCsv } from '#services/cohort/class-csv.ts'
import type { ClassFiles } from '#services/cohort/class-files.ts'
import { dayOf } from '#services/day-of.ts'
import { fileNameFor } from '#services/file-name.ts'
import type { Services } from '#services/services.ts'

/** What the area of classes needs: the services, or the reason why the records are not open, and where files come and go. */
export type ClassArea = {
  readonly openServices: () => Services
  readonly classFiles: ClassFiles
  /** Bundles that were opened with Tianye. */
  readonly openedBundles: OpenedBundles
}

/** Channels about bundles, rosters and classes. */
export type ClassChannel = Extract<
  keyof ChannelHandlers,
  `bundles:${string}` | `rosters:${string}` | `classes:${string}`
>

/** See {@link ClassChannel}. */
export function createClassHandlers({
  openServices,
  classFiles,
  openedBundles,
}: ClassArea): Pick<ChannelHandlers, ClassChannel> {
  return {
    'bundles:choose': async ({ language }) => {
      const { bundles } = openServices()
      return takeBundles(bundles, await classFiles.pick('bundle', language))
    },
    'bundles:drop': ({ path }) => takeBundles(openServices().bundles, [path]),
    'bundles:await-opened': () => openedBundles.opened(),
    'bundles:take-opened': () => takeBundles(openServices().bundles, openedBundles.take()),
    'bundles:accept': async ({ learner }) => {
      await openServices().bundles.accept(learner)
      return undefined
    },
    'bundles:save': ({ learner, isWithPrivate, language }) => {
      const { bundles, learners } = openServices()
      const { name } = learners.find(learner)
      const make = async () => (await bundles.exportBundle(learner, isWithPrivate)).file
      return classFiles.save('bundle', fileNameFor(name), make, language)
    },
    'rosters:list': () => openServices().roster.list(),
    'rosters:choose': async ({ language }) => {
      const { roster } = openServices()
      const [file] = await classFiles.pick('roster', language)
      return file === undefined ? null : roster.importFile(file)
    },
    'rosters:tie': ({ row, learner }) => openServices().roster.tie(row, learner),
    'classes:view': ({ language }) => openServices().classes.view(language),
    'classes:save': ({ what, name, language }) => {
      const { classes } = openServices()
      const make = async () => {
        const view = await classes.view(language)
        return what === 'members' ? membersCsv(view, language, dayOf) : itemsCsv(view, language)
      }
      return classFiles.save('table', fileNameFor(name), make, language)
    },
  }
}
