// The rooms and their doors: one rule per door, each with its reason, each broken once by
// test/integration/boundaries, which fails for a rule it does not know.

const ourRooms = '^(courses|db|electron|renderer|test|build)/'
const shippedRooms = '^(courses|db|electron|renderer)/'
/** Imports that leave no trace in the running program. */
const typesOnly = ['type-only', 'type-import']

/**
 * Matches packages by name, wherever they are installed, with their sub-paths.
 *
 * @param {...string} names
 */
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`

/**
 * One `forbidden` rule; all are errors, since a warning is a rule nobody keeps.
 *
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const wholeTree = [
  forbid(
    'no-cycles',
    'A cycle has no first module: no part of it can be understood, tested or loaded without the others.',
    {},
    { circular: true },
  ),
  forbid(
    'no-orphans',
    'A module that imports nothing and that nothing imports is forgotten code. Declarations, workers, configurations, ' +
      'self-contained pages, tests and build scripts are started from outside and are let through.',
    {
      orphan: true,
      pathNot: ['\\.d\\.ts$', '\\.worker\\.ts$', '\\.config\\.ts$', '^renderer/standalone/', '^test/', '^build/'],
    },
    {},
  ),
  forbid(
    'no-unresolvable',
    'An import that resolves to nothing fails on the learner’s PC instead of here.',
    {},
    { couldNotResolve: true },
  ),
  forbid(
    'no-undeclared-package',
    'A package that package.json does not name is there by luck and gone after the next install.',
    // The Electron default app is loaded by Electron itself, with a package.json of its own.
    { pathNot: '^build/provision/default-app/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  forbid(
    'no-dev-package-in-shipped-code',
    'The packaged app carries no dev dependencies, so the import would fail there. Types vanish, and electron is the ' +
      'runtime itself.',
    { path: shippedRooms },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: typesOnly, pathNot: packages('electron', '@types/[^/]+') },
  ),
  forbid(
    'cross-room-by-subpath',
    'Between rooms only `#` subpaths: the door shows in the import line, and a folder can move without breaking ' +
      'chains of `../`.',
    { path: '^(courses|db|renderer|test|build)/' },
    { path: ourRooms, pathNot: '^$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  ),
  forbid(
    'cross-room-by-subpath-in-electron',
    'The same between the rooms of the program, which are neighbours and tempt with `../`.',
    { path: '^electron/([^/]+)/' },
    { path: ourRooms, pathNot: '^electron/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  ),
  forbid(
    'nothing-imports-test',
    'Tests may know everything; code that knows a test would ship it.',
    { pathNot: '^test/' },
    { path: '^test/' },
  ),
  forbid(
    'shipped-code-never-imports-build',
    'The tools are not on the learner’s PC.',
    { path: shippedRooms },
    { path: '^build/' },
  ),
  forbid(
    'build-never-imports-shipped-code',
    'Tools must run on a tree that does not compile. Only build/docs reads it, to describe it.',
    { path: '^build/', pathNot: '^build/docs/' },
    { path: shippedRooms },
  ),
]

const outsideWorld = [
  forbid(
    'pure-rooms-without-node',
    'Courses and the contract run anywhere, a sandboxed page and its preload have no Node; one import would break all ' +
      'three. What needs the machine is brought in as an argument.',
    { path: '^(courses|renderer|electron/(contract|preload))/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'electron-only-at-the-edge',
    'Everything behind main, preload, ipc and platform also runs on plain Node: for the command, for tests, for workers.',
    { path: shippedRooms, pathNot: '^electron/(main|preload|ipc|platform)/' },
    { path: packages('electron') },
  ),
  forbid(
    'react-only-in-renderer',
    'The screen is one of several faces of the program; rules, records and services must not know it.',
    { path: '^(courses|db|electron)/' },
    {
      path: packages('react', 'react-[^/]+', '@react-[^/]+/[^/]+', '@tanstack/react-[^/]+', 'zustand', 'lucide-react'),
    },
  ),
  forbid(
    'sqlite-only-in-db',
    'One room knows how records are stored, so durability is decided and tested in one place. Types included: a type of ' +
      'the driver in a signature is the driver.',
    { path: shippedRooms, pathNot: '^db/' },
    { path: packages('better-sqlite3', '@types/better-sqlite3') },
  ),
]

const coursesAndRecords = [
  forbid(
    'courses-know-no-other-room',
    'What a course is must be readable by the program, the command, a test and somebody else’s tool alike.',
    { path: '^courses/' },
    { path: ourRooms, pathNot: '^courses/' },
  ),
  forbid(
    'db-knows-courses-and-errors',
    'Records rest on the types and rules of courses and speak in error codes; they know nothing of who asks.',
    { path: '^db/' },
    { path: ourRooms, pathNot: ['^db/', '^courses/', '^electron/contract/errors/'] },
  ),
]

const program = [
  forbid(
    'contract-knows-course-types',
    'Page, program, command and preload all load the contract; whatever it imports, all four carry.',
    { path: '^electron/contract/' },
    { path: ourRooms, pathNot: ['^electron/contract/', '^courses/'] },
  ),
  forbid(
    'contract-takes-only-types-of-courses',
    'A value from courses would bring its libraries into page and preload; a shape brings nothing, and the small ' +
      'schemas and lists of ids, names, languages, purposes, answers, credit and withdrawals bring only zod, which the contract has, and the measure of a text nothing.',
    { path: '^electron/contract/' },
    {
      path: '^courses/',
      pathNot:
        '^courses/format/(stable-id|course-language|course-purpose|publisher-name|answer-schema|credit-words|credit-details|rule-profile|day|plain-line|withdrawal-reasons|text-length)\\.ts$',
      dependencyTypesNot: typesOnly,
    },
  ),
  forbid(
    'contract-only-with-zod',
    'Pure shapes and texts need no other library.',
    { path: '^electron/contract/' },
    { path: packages('[^@/.][^/]*', '@[^/]+/[^/]+'), pathNot: packages('zod') },
  ),
  forbid(
    'services-know-courses-db-contract',
    'A use case is told its clock, files and adapters, so that window, command and test run the very same one.',
    { path: '^electron/services/', pathNot: '^electron/services/workers/' },
    { path: ourRooms, pathNot: ['^electron/services/', '^courses/', '^db/', '^electron/contract/'] },
  ),
  forbid(
    'workers-know-what-is-pure',
    'A worker is a program of its own, put together like a composition root, so it may know formats and papers, which the ' +
      'services are handed. It has no records: two writers of one log would be one too many. The one for backups has ' +
      'files of records that nobody has open.',
    { path: '^electron/services/workers/', pathNot: '^electron/services/workers/backup\\.worker\\.ts$' },
    {
      path: ourRooms,
      pathNot: ['^electron/services/', '^courses/', '^electron/(contract|interop|paper)/'],
    },
  ),
  forbid(
    'workers-are-started-never-imported',
    'Imported, a worker’s program would run on the main loop, with all its libraries.',
    { pathNot: ['^electron/services/workers/', '^test/'] },
    { path: '^electron/services/workers/' },
  ),
  forbid(
    'interop-and-paper-know-courses-contract',
    'Foreign formats and papers are functions of data: the same data give the same bytes, with no records room at hand.',
    { path: '^electron/(interop|paper)/' },
    { path: ourRooms, pathNot: ['^electron/$1/', '^courses/', '^electron/contract/'] },
  ),
  forbid(
    'ipc-knows-contract-services',
    'The edge checks, parses, calls and answers; anything more belongs into a service, where the command finds it too.',
    { path: '^electron/ipc/' },
    { path: ourRooms, pathNot: ['^electron/ipc/', '^electron/contract/', '^electron/services/'] },
  ),
  forbid(
    'platform-knows-contract-services',
    'Adapters fill what services ask for; they do not decide.',
    { path: '^electron/platform/' },
    { path: ourRooms, pathNot: ['^electron/platform/', '^electron/contract/', '^electron/services/'] },
  ),
  forbid(
    'platform-takes-only-types-of-services',
    'An adapter implements a service’s type; calling a service would turn the direction round.',
    { path: '^electron/platform/' },
    { path: '^electron/services/', dependencyTypesNot: typesOnly },
  ),
  forbid(
    'preload-knows-only-channel-names',
    'The preload runs in the page’s process with a hand on the wire: the less it holds, the less can be taken.',
    { path: '^electron/preload/' },
    { path: ourRooms, pathNot: ['^electron/preload/', '^electron/contract/channel-names\\.ts$'] },
  ),
  forbid(
    'preload-only-with-electron',
    'The same for libraries.',
    { path: '^electron/preload/' },
    { path: packages('[^@/.][^/]*', '@[^/]+/[^/]+'), pathNot: packages('electron') },
  ),
  forbid(
    'cli-knows-no-window',
    'The command is a second composition root on plain Node. It puts courses, db, services, interop and paper together, ' +
      'and nothing that needs a window.',
    { path: '^electron/cli/' },
    {
      path: ourRooms,
      pathNot: [
        '^(courses|db)/',
        '^electron/(cli|contract|services|interop|paper)/',
        '^electron/platform/(compiled-folder|data-folder|pack-folder|read-whole-file|write-new-folder|write-whole-file)\\.ts$',
      ],
    },
  ),
  forbid(
    'main-knows-no-page',
    'Main puts the program together. The page and its preload are loaded by path as built files, in another process.',
    { path: '^electron/main/' },
    { path: '^(renderer|electron/preload)/' },
  ),
]

const page = [
  forbid(
    'renderer-knows-only-contract',
    'The page meets the program over the wire and nowhere else.',
    { path: '^renderer/' },
    { path: ourRooms, pathNot: ['^renderer/', '^electron/contract/'] },
  ),
  forbid(
    'features-never-import-siblings',
    'A screen family can be changed or removed without reading the others. What two share belongs into ui/ or content/.',
    { path: '^renderer/features/([^/]+)/' },
    { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  ),
  forbid(
    'ui-holds-no-state',
    'A primitive draws what it is given. With a store or a call in it, it serves one screen only.',
    { path: '^renderer/ui/' },
    { path: ['^renderer/(api|app|features)/', packages('zustand')] },
  ),
  forbid(
    'fake-api-only-in-tests',
    'The in-memory stand-in must never answer a learner.',
    { path: shippedRooms, pathNot: '^renderer/api/[^/]*fake' },
    { path: '^renderer/api/[^/]*fake' },
  ),
  forbid(
    'standalone-pages-stand-alone',
    'A page that is handed out must open in any browser in ten years, with nothing of ours beside it. And it is a second ' +
      'opinion on what the program says: with a library or a line of ours in it, both could be wrong alike.',
    { path: '^renderer/standalone/' },
    { path: [ourRooms, packages('[^@/.][^/]*', '@[^/]+/[^/]+')], pathNot: '^renderer/standalone/' },
  ),
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...wholeTree, ...outsideWorld, ...coursesAndRecords, ...program, ...page],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^out/', '^courses/library/', '^test/fixtures/third-party/'] },
    // Types count: an `import type` is knowledge too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.json'],
    },
  },
}
