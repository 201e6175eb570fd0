// Imports run one way: kernel <- gs1, scan, domain, epcis, sync <- contract <- service, shell, renderer.
// The reasons are in docs/ARCHITECTURE.md.

const shared = '^src-shared/'
const service = '^src-main/service/'
const training = '^src-main/training/'
const shell = '^src-main/shell/'
const preload = '^src-preload/'
const renderer = '^src-renderer/'
const nodeModules = 'node_modules/'

/**
 * What modules of one place must not import.
 *
 * @param {string} name
 * @param {string} from a pattern of paths
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to']} to
 * @param {string} comment
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function never(name, from, to, comment) {
  return { name, severity: 'error', comment, from: { path: from }, to }
}

/** Folders of src-shared from the innermost outwards: a folder imports itself and what stands left of it. */
const inner = ['kernel', 'gs1', 'scan', 'domain', 'epcis', 'sync', 'contract']
/** Which folders of src-shared each one may import besides itself. */
const mayImport = {
  kernel: [],
  gs1: ['kernel'],
  scan: ['kernel', 'gs1'],
  domain: ['kernel', 'gs1', 'scan', 'epcis'],
  epcis: ['kernel', 'gs1'],
  sync: ['kernel', 'gs1', 'epcis', 'domain'],
  contract: inner,
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Modules that need each other are one module.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    never('shared-is-pure', shared, { dependencyTypes: ['core'] }, 'src-shared knows no platform.'),
    never(
      'shared-uses-zod-only',
      shared,
      { path: nodeModules, pathNot: 'node_modules/zod/' },
      'src-shared needs no package but zod.',
    ),
    never(
      'shared-imports-inwards',
      shared,
      { path: '^(src-(main|preload|renderer)|scripts|test)/' },
      'src-shared is the innermost layer.',
    ),
    ...Object.entries(mayImport).map(([folder, others]) =>
      never(
        `shared-${folder}`,
        `^src-shared/${folder}/`,
        { path: shared, pathNot: `^src-shared/(${[folder, ...others].join('|')})/` },
        `${folder} imports ${others.length === 0 ? 'itself only' : others.join(', ')}.`,
      ),
    ),
    never(
      'service-alone',
      service,
      { path: [shell, preload, renderer, '^scripts/', '^test/'] },
      'The service runs without the app around it.',
    ),
    never('service-without-electron', service, { path: 'node_modules/electron/' }, 'The service is plain Node.'),
    never(
      'sql-by-persistence',
      `${service}(?!persistence/)`,
      { path: 'node_modules/better-sqlite3/' },
      'One folder asks the database.',
    ),
    never(
      'training-alone',
      training,
      { path: [service, shell, preload, renderer, '^scripts/', '^test/'] },
      'The practice network runs without the app and without a station.',
    ),
    never(
      'shell-through-contract',
      shell,
      { path: [service, training, renderer, '^scripts/', '^test/'] },
      'The shell talks to the service over the contract.',
    ),
    never(
      'preload-hands-over',
      preload,
      { path: [service, training, shell, renderer, '^scripts/', '^test/'] },
      'The preload has no logic to import.',
    ),
    never(
      'renderer-through-contract',
      renderer,
      { path: [service, training, shell, '^scripts/', '^test/'] },
      'The page talks to the service over the contract.',
    ),
    never('renderer-without-node', renderer, { dependencyTypes: ['core'] }, 'The page runs in a sandbox.'),
    never(
      'product-without-scripts',
      '^src-',
      { path: ['^scripts/', '^test/'] },
      'What ships needs nothing that does not.',
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
