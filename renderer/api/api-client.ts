import type { AppDescription } from '#contract/app-description.ts'
import type { ChannelName } from '#contract/channel-names.ts'
import type { ChannelOutput } from '#contract/channel-specs.ts'
import type { Reply } from '#contract/errors/reply.ts'
import type { PageProblem } from '#contract/page-problem.ts'
import type { Settings, SettingsChange } from '#contract/settings.ts'
import type { PageInput, WindowApi } from '#contract/window-api.ts'

/** One channel as a function. */
type Call<C extends ChannelName> = (input: PageInput<C>) => Promise<Reply<ChannelOutput<C>>>
/** One that takes nothing. */
type Ask<C extends ChannelName> = () => Promise<Reply<ChannelOutput<C>>>

/** What screens can ask of the program. Every answer is a reply: a value or an error with its code. */
export type ApiClient = {
  readonly describeApp: () => Promise<Reply<AppDescription>>
  readonly announceReady: () => Promise<Reply<undefined>>
  readonly restart: () => Promise<Reply<undefined>>
  readonly reportProblem: (problem: PageProblem) => Promise<Reply<undefined>>
  readonly readSettings: () => Promise<Reply<Settings>>
  readonly changeSettings: (change: SettingsChange) => Promise<Reply<Settings>>
  readonly listLearners: Call<'learners:list'>
  readonly createLearner: Call<'learners:create'>
  readonly viewWeek: Call<'learners:view-week'>
  readonly protectionStatus: Call<'protection:status'>
  readonly setPassphrase: Call<'protection:set'>
  readonly changePassphrase: Call<'protection:change'>
  readonly removePassphrase: Call<'protection:remove'>
  readonly newRecoveryCode: Call<'protection:new-code'>
  readonly saveRecoveryCode: Call<'protection:save-code'>
  readonly unlock: Call<'protection:unlock'>
  readonly recover: Call<'protection:recover'>
  readonly reopenTexts: Call<'protection:reopen'>
  readonly lock: Ask<'protection:lock'>
  readonly awaitLock: Ask<'protection:await-lock'>
  readonly chooseHelp: Call<'help:choose'>
  readonly dismissHelp: Call<'help:dismiss'>
  readonly requestHelp: Call<'help:request'>
  readonly acceptHelp: Call<'help:accept'>
  readonly moveOut: Call<'moves:out'>
  readonly moveIn: Call<'moves:in'>
  readonly storedAbout: Call<'privacy:stored'>
  readonly exportLearner: Call<'privacy:export'>
  readonly eraseLearner: Call<'privacy:erase'>
  readonly awaitErasureProgress: Call<'privacy:await-progress'>
  readonly saveReceipt: Call<'privacy:save-receipt'>
  readonly listPacks: Call<'packs:list'>
  readonly openModule: Call<'modules:open'>
  readonly resumeAttempt: Call<'attempts:resume'>
  readonly answerQuestion: Call<'attempts:answer'>
  readonly submitAttempt: Call<'attempts:submit'>
  readonly reviewAttempt: Call<'attempts:review'>
  readonly listAttempts: Call<'attempts:list'>
  readonly readPage: Call<'modules:read-page'>
  readonly keepPlace: Call<'reading:keep-place'>
  readonly keepDraft: Call<'reading:keep-draft'>
  readonly openGlossary: Call<'reading:open-glossary'>
  readonly listMarks: Call<'notes:list'>
  readonly putMark: Call<'notes:put'>
  readonly removeMark: Call<'notes:remove'>
  readonly saveNotes: Call<'notes:save'>
  readonly courseStatus: Call<'courses:status'>
  readonly evaluateCourse: Call<'courses:evaluate'>
  readonly signStatement: Call<'courses:sign'>
  readonly viewCredit: Call<'credit:view'>
  readonly addCredit: Call<'credit:add'>
  readonly correctCredit: Call<'credit:correct'>
  readonly withdrawCredit: Call<'credit:withdraw'>
  readonly restoreCredit: Call<'credit:restore'>
  readonly followProfile: Call<'credit:follow'>
  readonly unfollowProfile: Call<'credit:unfollow'>
  readonly putProfile: Call<'credit:put-profile'>
  readonly removeProfile: Call<'credit:remove-profile'>
  readonly saveCredit: Call<'credit:save'>
  readonly saveScan: Call<'credit:save-scan'>
  readonly openRecord: Call<'records:open'>
  readonly saveRecord: Call<'records:save'>
  readonly saveCheckingPage: Call<'records:save-page'>
  readonly showSavedRecord: () => Promise<Reply<undefined>>
  readonly verifyRecord: Call<'records:verify'>
  readonly listShelf: Ask<'imports:list'>
  readonly choosePack: Call<'imports:choose'>
  readonly dropPack: Call<'imports:drop'>
  readonly awaitOpenedPack: Ask<'imports:await-opened'>
  readonly stagePack: Ask<'imports:stage'>
  readonly awaitImportProgress: Call<'imports:await-progress'>
  readonly publishPack: Call<'imports:publish'>
  readonly clearImport: Ask<'imports:clear'>
  readonly removePack: Call<'imports:remove'>
  readonly listBackups: Ask<'backups:list'>
  readonly checkBackup: Call<'backups:check'>
  readonly findSoundBackup: Ask<'backups:find-sound'>
  readonly makeBackup: Ask<'backups:make'>
  readonly awaitBackupTrouble: Call<'backups:await-trouble'>
  readonly prepareRestore: Call<'backups:prepare'>
  readonly restoreBackup: Ask<'backups:restore'>
  readonly chooseBundles: Call<'bundles:choose'>
  readonly dropBundle: Call<'bundles:drop'>
  readonly awaitOpenedBundle: Ask<'bundles:await-opened'>
  readonly takeOpenedBundles: Ask<'bundles:take-opened'>
  readonly acceptLearner: Call<'bundles:accept'>
  readonly saveBundle: Call<'bundles:save'>
  readonly listRoster: Ask<'rosters:list'>
  readonly chooseRoster: Call<'rosters:choose'>
  readonly tieRow: Call<'rosters:tie'>
  readonly viewClass: Call<'classes:view'>
  readonly giveRelease: Call<'releases:give'>
  readonly takeRelease: Call<'releases:take'>
  readonly listHelpCards: Ask<'help-cards:list'>
  readonly createHelpCard: Call<'help-cards:create'>
  readonly saveHelpCard: Call<'help-cards:save'>
  readonly readHelpRequest: Call<'help-cards:read-request'>
  readonly answerHelpRequest: Call<'help-cards:answer'>
  readonly saveClass: Call<'classes:save'>
  readonly listCertificates: Call<'certificates:list'>
  readonly requestCertificate: Call<'certificates:request'>
  readonly takeAnswer: Call<'certificates:take'>
  readonly saveCertificate: Call<'certificates:save'>
  readonly viewGiving: Ask<'giving:view'>
  readonly makeGivingKey: Call<'giving:make-key'>
  readonly chooseForGiving: Call<'giving:choose'>
  readonly answerRequests: Call<'giving:answer'>
  readonly viewMarking: Call<'marking:view'>
  readonly keepMark: Call<'marking:keep'>
  readonly returnMarks: Call<'marking:return'>
  readonly openTemplate: Call<'templates:open'>
  readonly chooseTemplatePicture: Call<'templates:picture'>
  readonly previewTemplate: Call<'templates:preview'>
  readonly saveTemplate: Call<'templates:save'>
  readonly chooseIssuers: Call<'issuers:choose'>
  readonly acceptIssuers: Ask<'issuers:accept'>
}

/** The client over the real bridge. */
export function createApiClient(api: WindowApi): ApiClient {
  return {
    describeApp: () => api['app:describe'](),
    announceReady: () => api['app:announce-ready'](),
    restart: () => api['app:restart'](),
    reportProblem: (problem) => api['app:report-problem'](problem),
    readSettings: () => api['settings:read'](),
    changeSettings: (change) => api['settings:change'](change),
    listLearners: (input) => api['learners:list'](input),
    createLearner: (input) => api['learners:create'](input),
    viewWeek: (input) => api['learners:view-week'](input),
    protectionStatus: (input) => api['protection:status'](input),
    setPassphrase: (input) => api['protection:set'](input),
    changePassphrase: (input) => api['protection:change'](input),
    removePassphrase: (input) => api['protection:remove'](input),
    newRecoveryCode: (input) => api['protection:new-code'](input),
    saveRecoveryCode: (input) => api['protection:save-code'](input),
    unlock: (input) => api['protection:unlock'](input),
    recover: (input) => api['protection:recover'](input),
    reopenTexts: (input) => api['protection:reopen'](input),
    lock: () => api['protection:lock'](),
    awaitLock: () => api['protection:await-lock'](),
    chooseHelp: (input) => api['help:choose'](input),
    dismissHelp: (input) => api['help:dismiss'](input),
    requestHelp: (input) => api['help:request'](input),
    acceptHelp: (input) => api['help:accept'](input),
    moveOut: (input) => api['moves:out'](input),
    moveIn: (input) => api['moves:in'](input),
    storedAbout: (input) => api['privacy:stored'](input),
    exportLearner: (input) => api['privacy:export'](input),
    eraseLearner: (input) => api['privacy:erase'](input),
    awaitErasureProgress: (input) => api['privacy:await-progress'](input),
    saveReceipt: (input) => api['privacy:save-receipt'](input),
    listPacks: (input) => api['packs:list'](input),
    openModule: (input) => api['modules:open'](input),
    resumeAttempt: (input) => api['attempts:resume'](input),
    answerQuestion: (input) => api['attempts:answer'](input),
    submitAttempt: (input) => api['attempts:submit'](input),
    reviewAttempt: (input) => api['attempts:review'](input),
    listAttempts: (input) => api['attempts:list'](input),
    readPage: (input) => api['modules:read-page'](input),
    keepPlace: (input) => api['reading:keep-place'](input),
    keepDraft: (input) => api['reading:keep-draft'](input),
    openGlossary: (input) => api['reading:open-glossary'](input),
    listMarks: (input) => api['notes:list'](input),
    putMark: (input) => api['notes:put'](input),
    removeMark: (input) => api['notes:remove'](input),
    saveNotes: (input) => api['notes:save'](input),
    courseStatus: (input) => api['courses:status'](input),
    evaluateCourse: (input) => api['courses:evaluate'](input),
    signStatement: (input) => api['courses:sign'](input),
    viewCredit: (input) => api['credit:view'](input),
    addCredit: (input) => api['credit:add'](input),
    correctCredit: (input) => api['credit:correct'](input),
    withdrawCredit: (input) => api['credit:withdraw'](input),
    restoreCredit: (input) => api['credit:restore'](input),
    followProfile: (input) => api['credit:follow'](input),
    unfollowProfile: (input) => api['credit:unfollow'](input),
    putProfile: (input) => api['credit:put-profile'](input),
    removeProfile: (input) => api['credit:remove-profile'](input),
    saveCredit: (input) => api['credit:save'](input),
    saveScan: (input) => api['credit:save-scan'](input),
    openRecord: (input) => api['records:open'](input),
    saveRecord: (input) => api['records:save'](input),
    saveCheckingPage: (input) => api['records:save-page'](input),
    showSavedRecord: () => api['records:show-saved'](),
    verifyRecord: (input) => api['records:verify'](input),
    listShelf: () => api['imports:list'](),
    choosePack: (input) => api['imports:choose'](input),
    dropPack: (input) => api['imports:drop'](input),
    awaitOpenedPack: () => api['imports:await-opened'](),
    stagePack: () => api['imports:stage'](),
    awaitImportProgress: (input) => api['imports:await-progress'](input),
    publishPack: (input) => api['imports:publish'](input),
    clearImport: () => api['imports:clear'](),
    removePack: (input) => api['imports:remove'](input),
    listBackups: () => api['backups:list'](),
    checkBackup: (input) => api['backups:check'](input),
    findSoundBackup: () => api['backups:find-sound'](),
    makeBackup: () => api['backups:make'](),
    awaitBackupTrouble: (input) => api['backups:await-trouble'](input),
    prepareRestore: (input) => api['backups:prepare'](input),
    restoreBackup: () => api['backups:restore'](),
    chooseBundles: (input) => api['bundles:choose'](input),
    dropBundle: (input) => api['bundles:drop'](input),
    awaitOpenedBundle: () => api['bundles:await-opened'](),
    takeOpenedBundles: () => api['bundles:take-opened'](),
    acceptLearner: (input) => api['bundles:accept'](input),
    saveBundle: (input) => api['bundles:save'](input),
    listRoster: () => api['rosters:list'](),
    chooseRoster: (input) => api['rosters:choose'](input),
    tieRow: (input) => api['rosters:tie'](input),
    viewClass: (input) => api['classes:view'](input),
    giveRelease: (input) => api['releases:give'](input),
    takeRelease: (input) => api['releases:take'](input),
    listHelpCards: () => api['help-cards:list'](),
    createHelpCard: (input) => api['help-cards:create'](input),
    saveHelpCard: (input) => api['help-cards:save'](input),
    readHelpRequest: (input) => api['help-cards:read-request'](input),
    answerHelpRequest: (input) => api['help-cards:answer'](input),
    saveClass: (input) => api['classes:save'](input),
    listCertificates: (input) => api['certificates:list'](input),
    requestCertificate: (input) => api['certificates:request'](input),
    takeAnswer: (input) => api['certificates:take'](input),
    saveCertificate: (input) => api['certificates:save'](input),
    viewGiving: () => api['giving:view'](),
    makeGivingKey: (input) => api['giving:make-key'](input),
    chooseForGiving: (input) => api['giving:choose'](input),
    answerRequests: (input) => api['giving:answer'](input),
    viewMarking: (input) => api['marking:view'](input),
    keepMark: (input) => api['marking:keep'](input),
    returnMarks: (input) => api['marking:return'](input),
    openTemplate: (input) => api['templates:open'](input),
    chooseTemplatePicture: (input) => api['templates:picture'](input),
    previewTemplate: (input) => api['templates:preview'](input),
    saveTemplate: (input) => api['templates:save'](input),
    chooseIssuers: (input) => api['issuers:choose'](input),
    acceptIssuers: () => api['issuers:accept'](),
  }
}
