// What the README and the guides show is true: commands are run and their output compared, names are looked up.
// After a change of the output: npm test -- test/readme.test.ts -u, then read the diff.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { entityKinds, relationKinds } from '../schema/ontology.ts'
import { createApp } from '../src/server/app.ts'
import { openStore } from '../src/store/open.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'dist/src/cli.js')
/** Inside the package, so that the example may import it by its name. */
const folder = join(root, 'test/output/readme')
const mostLines: Record<string, number> = { 'README.md': 99, 'docs/ARCHITECTURE.md': 149 }
const guides = ['README.md', 'docs/ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/README.md']
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const all = guides.map(textOf).join('\n')

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
let built = ''

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  built = node(cli, 'build', join(root, 'examples/pages'), '--store', 'examples.grafeo').stderr
})

describe('README.md', () => {
  it('shows what its commands print', async () => {
    const readme = textOf('README.md')
    const served = await firstWords('serve', '--store', 'examples.grafeo', '--port', '0')
    const shown = (command: string, old: string) => {
      if (command === 'npm start') return `…\n${/^pages .*?grafeo: .*?\n/ms.exec(built)?.[0]}${served}`
      return command.startsWith('npx baomai query') ? run(command) : old
    }
    const fresh = readme
      .replace(/(?<=```console\n)[^`]*?(?=```)/g, block =>
        block.replace(/(?<=^\$ (.+)\n)(?:(?![$#]).*\n)*/gm, (old, command: string) => shown(command, old)),
      )
      .replace(/(?<=```js\n)[^`]*?(?=```)/g, code => code.replace(/(?<=\n)\/\/ .*\n/, `// ${printed(code)}`))
    expect(fresh.match(/^\$ npx baomai query/gm)?.length).toBeGreaterThanOrEqual(3)
    expect(fresh).not.toContain('no rows')
    await expect(fresh).toMatchFileSnapshot(join(root, 'README.md'))
  })

  it('names every kind and relation in its table', () => {
    const readme = textOf('README.md')
    expect([...entityKinds, ...relationKinds].filter(kind => !readme.includes(`\`${kind}\``))).toEqual([])
  })
})

describe('the guides', () => {
  it.each(Object.entries(mostLines))('%s has at most %i lines', (file, most) => {
    expect(textOf(file).trimEnd().split('\n').length).toBeLessThanOrEqual(most)
  })

  it('name each command, and no command or option that is not there', () => {
    const commands = namesIn(node(cli, '--help').stdout, /^ {2}([a-z]+) .*[[<]/gm).filter(name => name !== 'help')
    expect(commands.length).toBeGreaterThanOrEqual(5)
    expect(commands.filter(name => !all.includes(`baomai ${name}`))).toEqual([])
    const help = new Map(commands.map(name => [name, node(cli, name, '--help').stdout]))
    const used = [...all.matchAll(/(?<=`|^\$ )(?:npx )?baomai ([a-z]+)([^`\n]*)/gm)]
    const unknown = used.flatMap(([, name = '', rest = '']) => {
      const known = (rest.match(/ --[a-z-]+/g) ?? []).every(option => help.get(name)?.includes(option))
      return help.has(name) && known ? [] : [`${name}${rest}`]
    })
    expect(unknown).toEqual([])
  })

  it('name each route of the API', async () => {
    const store = await openStore(join(folder, 'examples.grafeo'), { readOnly: true })
    const routes = createApp(store).routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    await store.close()
    expect(routes.length).toBeGreaterThanOrEqual(10)
    expect(routes.map(r => `\`${r.method} ${r.path}\``).filter(name => !all.includes(name))).toEqual([])
  })

  it('name only scripts, files and folders that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json'))
    expect(namesIn(all, /npm (?:run )?(start|test|build|check|dev|bench)/g).filter(name => !(name in scripts))).toEqual(
      [],
    )
    const links = guides.flatMap(file =>
      namesIn(textOf(file), /\]\((?!https?:|#)([^)#]+)/g).map(to => join(dirname(file), to)),
    )
    const paths = namesIn(
      all,
      /`((?:src|schema|viewer|test|docs|scripts|examples|bench)\/(?![^`]*[A-Z]{4})[\w./-]*|\.ci\/run)`/g,
    )
    expect([...links, ...paths].filter(path => !existsSync(join(root, path)))).toEqual([])
  })
})

const namesIn = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(m => m[1] ?? ''))]

/** Runs a command line of the README as a shell would; what it prints. */
function run(command: string): string {
  const line = command.replace('npx baomai', `"${process.execPath}" "${cli}"`)
  const { status, stdout, stderr } = spawnSync(line, { cwd: folder, encoding: 'utf8', shell: true })
  expect(status, stderr).toBe(0)
  return stdout
}

/** What a program prints that imports this package by its name. */
function printed(code: string): string {
  writeFileSync(join(folder, 'example.mjs'), code)
  const { status, stdout, stderr } = node('example.mjs')
  expect(status, stderr).toBe(0)
  return stdout
}

/** The line by which a server says that it is ready, as at the port that it has by default. */
function firstWords(...args: string[]): Promise<string> {
  const server = spawn(process.execPath, [cli, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  server.stderr.setEncoding('utf8').on('data', text => {
    said += text
    if (said.includes('Ctrl-C')) server.kill()
  })
  return new Promise(resolve => server.on('exit', () => resolve(said.replace(/:\d+\n.*\n/, ':4810\n'))))
}
