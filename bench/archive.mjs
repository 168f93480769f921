// Memory of `annotate` over a WARC of pages, at two sizes: what streams does not grow with the archive.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { articles } from './generate.mjs'

const main = fileURLToPath(new URL('../dist/faces/cli/main.js', import.meta.url))
/** Prints the most memory that the process held, when it ends. */
const TELL = `data:text/javascript,${encodeURIComponent("process.on('exit', () => console.error('\\nmaxrss', process.resourceUsage().maxRSS))")}`

/** `sizes` are two numbers of records; archives are made under `scratch`. */
export async function run({ sizes, scratch }) {
  const figures = {}
  const held = []
  for (const size of sizes) {
    const path = join(scratch, `pages-${size}.warc.gz`)
    const bytes = await write(path, size)
    const { documents, mebibytes, seconds, stamps } = await annotate(path)
    held.push(mebibytes)
    figures[`archive MiB at ${size}`] = mebibytes
    console.log(
      `archive: ${String(size).padStart(6)} records, ${(bytes / 1048576).toFixed(0)} MiB packed  ${documents} documents (${stamps} whose digest did not fit)  ${mebibytes.toFixed(0)} MiB at most  ${(documents / seconds).toFixed(0)} pages/s`,
    )
  }
  const growth = held.at(-1) / held[0]
  console.log(
    `archive: ${(sizes.at(-1) / sizes[0]).toFixed(0)} times the records take ${growth.toFixed(2)} times the memory`,
  )
  return { ...figures, 'archive growth': growth }
}

/** Writes a packed WARC, a record a page with its digests; every hundredth record's payload digest is wrong. */
async function write(path, size) {
  const out = createWriteStream(path)
  let bytes = 0
  let number = 0
  for (const { text, url, outlet } of articles(size)) {
    const paragraphs = text
      .split('\n')
      .filter(Boolean)
      .map((line) => `<p>${line}</p>`)
    const html = `<html><head><title>${paragraphs[0]?.slice(3, -4)}</title><meta property="og:site_name" content="${outlet}"></head><body><nav>${'<a href="/x">Section</a> '.repeat(600)}</nav><article>${paragraphs.join('')}</article><footer>${'<a href="/y">Elsewhere on this site</a> '.repeat(400)}</footer></body></html>`
    const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`)
    const digest = sha1(number % 100 === 99 ? 'something else' : html)
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-04T10:00:00Z\r\nWARC-Record-ID: <urn:x:${number}>\r\nWARC-Payload-Digest: sha1:${digest}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`
    const packed = gzipSync(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]))
    bytes += packed.length
    number++
    if (!out.write(packed)) await new Promise((done) => out.once('drain', done))
  }
  await new Promise((done) => out.end(done))
  return bytes
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
function sha1(text) {
  let bits = ''
  for (const byte of createHash('sha1').update(text).digest()) bits += byte.toString(2).padStart(8, '0')
  return bits.replace(/.{5}/g, (five) => ALPHABET[Number.parseInt(five, 2)])
}

function annotate(path) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, ['--import', TELL, main, 'annotate', path], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let documents = 0
    let stamps = 0
    let last = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (part) => {
      const lines = (last + part).split('\n')
      last = lines.pop()
      documents += lines.length
      for (const line of lines) if (line.includes('read/digest-mismatch')) stamps++
    })
    child.stderr.setEncoding('utf8').on('data', (part) => {
      errors = (errors + part).slice(-2000)
    })
    child.on('close', (code) => {
      const held = /maxrss (\d+)/.exec(errors)
      if (code !== 0 || held === null) reject(new Error(`annotate ended with ${code}: ${errors}`))
      else
        resolve({
          documents,
          stamps,
          mebibytes: Number(held[1]) / 1024,
          seconds: (performance.now() - started) / 1000,
        })
    })
  })
}
