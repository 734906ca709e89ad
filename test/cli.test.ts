// The built command under plain Node: exit codes, what goes to which stream, formats.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Graphology from 'graphology'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../src/store/open.ts'
import { save } from '../src/store/save.ts'
import { small } from './support/graph.ts'
import { invent } from './support/invented.ts'

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url))
const examples = fileURLToPath(new URL('../examples/pages', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'baomai-cli-'))
const store = join(folder, 'small.grafeo')
const baomai = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const query = (cypher: string, ...more: string[]) => baomai('query', cypher, '--store', store, ...more)

beforeAll(async () => {
  const writer = await openStore(store)
  await save(writer, small)
  await writer.close()
  mkdirSync(join(folder, 'pages'))
  writeFileSync(
    join(folder, 'pages', 'yunhe-daily-2031-05-06.txt'),
    '云河日报 2031年5月6日\n\n云河市召开春耕现场会\n\n5月6日，云河市召开春耕现场会。\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('help and usage', () => {
  it('lists the commands', () => {
    const { status, stdout } = baomai('--help')
    expect(status).toBe(0)
    for (const name of ['build', 'explain', 'serve', 'query', 'export', 'score', 'gazetteer'])
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
  })

  it.each([
    [['nonsense'], 'nonsense'],
    [['build'], 'path'],
    [['build', 'pages', '--published', 'May'], '--published'],
    [['build', 'pages', '--published', '2031-02-31'], '--published'],
    [['build', 'nowhere', '--store', 'none.grafeo'], 'nowhere'],
    [['build', 'pages', '--store', ''], '--store'],
    [['build', 'pages', '--jobs', '0'], '--jobs'],
    [['build', 'pages', '--gazetteer', 'missing.json'], 'missing.json'],
    [['build', 'pages', '--gazetteer', 'pages/yunhe-daily-2031-05-06.txt'], '--gazetteer'],
    [['score', 'missing.gold.json', '--store', store], 'missing.gold.json'],
    [['score', 'pages/yunhe-daily-2031-05-06.txt', '--store', store], 'gold'],
    [['gazetteer', '--store', 'missing.grafeo'], 'missing.grafeo'],
    [['query', 'RETURN 1 AS one', '--format', 'xls'], 'format'],
    [['query', 'RETURN 1 AS one', '--limit', 'many'], 'limit'],
    [['query', 'RETURN 1 AS one', '--param', 'x'], '--param x'],
    [['query', 'RETURN 1 AS one', '--param', 'x:=[1'], 'JSON'],
    [['query', 'RETURN 1 AS one', '--store', 'missing.grafeo'], 'missing.grafeo'],
    [['export', '--store', 'missing.grafeo'], 'missing.grafeo'],
    [['serve', '--store', 'missing.grafeo'], 'missing.grafeo'],
    [['serve', '--store', store, '--host', '0.0.0.0'], '--token'],
    [['export', '--store', store, '--out', 'no/such/folder.json'], 'no/such/folder.json'],
    [['query', 'CREATE (:Person)', '--store', store], 'read'],
    [['query', 'no Cypher', '--store', store], ''],
  ])('2 for %j', (args, word) => {
    const { status, stdout, stderr } = baomai(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(word)
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('query', () => {
  const names = 'MATCH (n:Entity) RETURN n.id AS id, n.name AS name, n.aliases AS aliases ORDER BY id'

  it('json: an array of row objects', () => {
    const { status, stdout, stderr } = query(names, '--format', 'json')
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)[3]).toEqual({ id: 'p2', name: '江州市', aliases: ['市', '江州'] })
  })

  it('csv with quotes where they are needed', () => {
    const { stdout } = query(names, '--format', 'csv')
    expect(stdout.split('\n')).toContain('p2,江州市,"[""市"",""江州""]"')
    expect(stdout.split('\n')[0]).toBe('id,name,aliases')
  })

  it('a table whose columns stand under each other in Chinese too', () => {
    const { stdout } = query('MATCH (n:Entity) RETURN n.name AS name, n.id AS id ORDER BY id')
    const width = (line: string) => [...line].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0)
    const lines = stdout.split('\n').filter(line => /闻若川|江州市|name/.test(line))
    expect(lines).toHaveLength(3)
    expect(new Set(lines.map(width)).size).toBe(1)
  })

  it('parameters as text and as JSON', () => {
    const cypher = 'RETURN $a AS a, $b AS b, $c AS c'
    const { stdout } = query(cypher, '--format', 'json', '--param', 'a=1=x', '--param', 'b:=2', '--param', 'c:=["x"]')
    expect(JSON.parse(stdout)).toEqual([{ a: '1=x', b: 2, c: ['x'] }])
  })

  it('1 at the row limit, with the rows so far', () => {
    const { status, stdout, stderr } = query(names, '--limit', '2', '--format', 'json')
    expect([status, JSON.parse(stdout).length]).toEqual([1, 2])
    expect(stderr).toContain('2 rows')
  })

  it('1 at the time limit', () => {
    const { status, stdout, stderr } = query(
      'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n',
      '--timeout',
      '0.5',
    )
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('0.5 s')
  })
})

describe('export', () => {
  it('is read by graphology, the same bytes each time', () => {
    const first = baomai('export', '--format', 'graphology', '--store', store).stdout
    expect(baomai('export', '--store', store, '--out', 'out.json').stdout).toBe('')
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(first)
    const { MultiDirectedGraph } = Graphology
    expect(MultiDirectedGraph.from(JSON.parse(first)).order).toBe(7)
  })
})

describe('build and explain', () => {
  it('0, then unchanged; 1 when an input could not be used', () => {
    const first = baomai('build', 'pages', '--store', 'built.grafeo')
    expect([first.status, first.stdout]).toEqual([0, ''])
    expect(first.stderr).toMatch(/1 read, 0 unchanged/)
    const again = baomai('build', 'pages', '--store', 'built.grafeo', '--json')
    expect(JSON.parse(again.stdout).pages).toMatchObject({ read: 0, unchanged: 1 })
    const missing = baomai('build', 'pages', 'nowhere.txt', '--store', 'built.grafeo', '--quiet')
    expect([missing.status, missing.stdout]).toEqual([1, ''])
    expect(missing.stderr).toContain('nowhere.txt')
  })

  it('Ctrl-C leaves no lock, and a store that the next build takes', async () => {
    const child = spawn(process.execPath, [cli, 'build', examples, '--store', 'stopped.grafeo', '--jobs', '1'], {
      cwd: folder,
    })
    const code = new Promise<number | null>(resolve => child.on('exit', resolve))
    child.stderr.once('data', () => child.kill('SIGINT'))
    expect(await code).toBe(130)
    expect(readdirSync(folder).filter(name => name.startsWith('stopped'))).toEqual([])
    expect(baomai('build', 'pages', '--store', 'stopped.grafeo', '--quiet').status).toBe(0)
  })

  it('explains a file', () => {
    const { status, stdout } = baomai('explain', 'pages/yunhe-daily-2031-05-06.txt')
    expect(status).toBe(0)
    expect(stdout).toMatch(/Sentences with a name/)
    const { stdout: json } = baomai('explain', 'pages/yunhe-daily-2031-05-06.txt', '--json')
    expect(JSON.parse(json)[0].source).toBe('yunhe-daily-2031-05-06.txt')
  })
})

describe('more pages', () => {
  const bytes = (file: string, ...more: string[]) => {
    expect(baomai('build', examples, '--store', file, '--quiet', ...more).status).toBe(0)
    return baomai('export', '--store', file).stdout
  }

  it('any number of jobs gives the same bytes', () => {
    const one = bytes('one.grafeo', '--jobs', '1')
    expect(bytes('three.grafeo', '--jobs', '3')).toBe(one)
    expect(JSON.parse(one).nodes.length).toBeGreaterThan(100)
  }, 120_000)

  it('names of one graph go into another build, in threads too', () => {
    const { status, stderr } = baomai('gazetteer', '--store', 'one.grafeo', '--out', 'names.json')
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^\d+ names\n$/)])
    const written = readFileSync(join(folder, 'names.json'), 'utf8')
    expect(baomai('gazetteer', '--store', 'one.grafeo', '--quiet').stdout).toBe(written)
    const known = bytes('known.grafeo', '--gazetteer', 'names.json', '--jobs', '1')
    expect(bytes('known2.grafeo', '--gazetteer', 'names.json', '--jobs', '2')).toBe(known)
  }, 120_000)

  it('build --explain and explain print the same of a page, as text and as JSON', () => {
    const page = 'siping-daily-2025-07-09.txt'
    const built = baomai('build', join(examples, page), '--store', 'explained.grafeo', '--explain')
    const { stdout } = baomai('explain', join(examples, page))
    expect(built.stdout).toBe(stdout)
    expect(stdout).toMatch(/^.+ -HOLDS_POSITION .+-> .+\n {4}holds_position\/\S+ 「.+」$/m)
    const json = baomai('build', join(examples, page), '--store', 'explained2.grafeo', '--explain', '--json').stdout
    expect(JSON.parse(json).explained).toEqual(JSON.parse(baomai('explain', join(examples, page), '--json').stdout))
  }, 120_000)
})

describe('score', () => {
  it('a table, the errors before it, or JSON', () => {
    const entities = [
      { id: 'p', type: 'Person', names: ['闻若川'] },
      { id: 'q', type: 'Person', names: ['柳明远'] },
    ]
    const article = { id: 'a', title: '“双园”共建', entities, relations: [] }
    writeFileSync(join(folder, '2031-05-06.txt'), '“双园”共建')
    writeFileSync(join(folder, 'x.gold.json'), JSON.stringify({ page: '2031-05-06.txt', articles: [article] }))
    const table = baomai('score', 'x.gold.json', '--store', store, '--errors')
    expect([table.status, table.stderr]).toEqual([0, ''])
    expect(table.stdout).toMatch(/^Person +P 1\.000 {2}R 0\.500 {2}F1 0\.667 {3}\(tp 1, fp 0, fn 1\)$/m)
    expect(table.stdout).toContain('2031-05-06.txt\tmissed Person\t柳明远')
    const json = JSON.parse(baomai('score', 'x.gold.json', '--store', store, '--json').stdout)
    expect(json.byEntity.Person).toMatchObject({ tp: 1, fn: 1, r: 0.5 })
  })
})

describe('serve', () => {
  const ended = (child: ChildProcess) => new Promise<number | null>(resolve => child.on('exit', resolve))

  const serving = async (file: string) => {
    const child = spawn(process.execPath, [cli, 'serve', '--store', file, '--port', '0'])
    const address = await new Promise<string>((resolve, reject) => {
      let text = ''
      child.stderr.on('data', chunk => {
        text += chunk
        const url = /http:\S+/.exec(text)?.[0]
        if (url) resolve(url)
      })
      child.on('exit', () => reject(new Error(text)))
    })
    return { child, address }
  }

  /** What comes back for an address that is not encoded, which fetch would not send. */
  const bare = (address: string, path: string) =>
    new Promise<string>(resolve => {
      let text = ''
      const socket = connect(Number(new URL(address).port), '127.0.0.1')
      socket.on('data', chunk => {
        text += chunk
      })
      socket.on('close', () => resolve(text))
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)
    })

  it('answers others while it lays out a large picture', async () => {
    const graph = invent(160, 160)
    const file = join(folder, 'large.grafeo')
    const writer = await openStore(file)
    await save(writer, graph)
    await writer.close()
    const { child, address } = await serving(file)
    const done: string[] = []
    const ask = async (path: string) => {
      const answer = await (await fetch(`${address}/api/${path}`)).json()
      done.push(path)
      return Object(answer)
    }
    const picture = ask('graph')
    await ask('summary')
    expect((await picture).nodes.id).toHaveLength(graph.entities.length)
    expect(graph.entities.length).toBeGreaterThan(300)
    expect(done).toEqual(['summary', 'graph'])
    child.kill('SIGTERM')
    expect(await ended(child)).toBe(0)
  })

  it('prints its address, answers, and ends cleanly with Ctrl-C', async () => {
    const { child, address } = await serving(store)
    const { hits } = Object(await (await fetch(`${address}/api/search?q=${encodeURIComponent('闻')}`)).json())
    expect(hits).toMatchObject([{ name: '闻若川' }])
    expect(await bare(address, '/api/search?q=闻')).toContain('--data-urlencode')
    child.kill('SIGINT')
    expect(await ended(child)).toBe(0)
  })

  it('2 and what to do for a taken port', async () => {
    const other = createServer()
    const port = await new Promise<number>(resolve => {
      other.listen(0, '127.0.0.1', () => resolve(Object(other.address()).port))
    })
    const child = spawn(process.execPath, [cli, 'serve', '--store', store, '--port', String(port)])
    let text = ''
    child.stderr.on('data', chunk => {
      text += chunk
    })
    expect(await ended(child)).toBe(2)
    expect(text).toContain(`Port ${port} is taken`)
    other.close()
  })
})
