/**
 * Tells what bytes are from the bytes themselves, and a page from plain text. It never trusts a file's name alone.
 */

const MAGIC: readonly { readonly name: string; readonly bytes: readonly number[]; readonly at?: number }[] = [
  { name: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'gzip', bytes: [0x1f, 0x8b] },
  { name: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { name: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'sqlite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
  { name: 'elf', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'zstd', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: 'xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: 'bzip2', bytes: [0x42, 0x5a, 0x68] },
  { name: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'mp4', bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
]

/** The kind of file that the first bytes give away, or null. */
export function magicOf(bytes: Uint8Array): string | null {
  for (const { name, bytes: sign, at = 0 } of MAGIC) {
    if (bytes.length >= at + sign.length && sign.every((byte, i) => bytes[at + i] === byte)) return name
  }
  return null
}

/** Tells whether bytes are no text in any encoding: zeros that are no UTF-16 or UTF-32, or many control bytes. */
export function isBinary(bytes: Uint8Array): boolean {
  const n = Math.min(bytes.length, 8192)
  if (n === 0) return false
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked || (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff)) return false
  let evenZeros = 0
  let oddZeros = 0
  let control = 0
  for (let i = 0; i < n; i++) {
    const byte = bytes[i]!
    if (byte === 0) i & 1 ? oddZeros++ : evenZeros++
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++
  }
  const half = n / 2
  const wide = (oddZeros > half * 0.7 && evenZeros < half * 0.05) || (evenZeros > half * 0.7 && oddZeros < half * 0.05)
  if (wide) return false
  return (evenZeros + oddZeros) * 100 > n || control * 10 > n
}

const PAGE_START =
  /^\s{0,200}(?:<\?xml[^>]{0,300}>\s{0,50})?(?:<!--[^>]{0,2000}-->\s{0,50}){0,5}<(?:!doctype\s{1,20}html|html|head|body)\b/i
const PAGE_TAGS = /<\/(?:p|div|body|article|title|h1)\s{0,5}>/i

/** Tells an HTML page from plain text by its opening, or by closing tags early on. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 20_000)
  return PAGE_START.test(head) || (/^\s{0,200}</.test(head) && PAGE_TAGS.test(head))
}
