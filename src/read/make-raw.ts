import type { Diagnostic, SnapshotId } from '../model/index.js'
import { sha256 } from '../model/index.js'
import type { Raw, RawKind, RecordFields } from './raw.js'

const MEDIA: Readonly<Record<RawKind, string>> = { html: 'text/html', text: 'text/plain', markdown: 'text/markdown' }

/** Puts together a {@link Raw} and the {@link Snapshot} of its bytes. */
export function makeRaw(from: {
  readonly bytes: Uint8Array
  readonly text: string
  readonly encoding: string
  readonly kind: RawKind
  readonly origin: string
  readonly name: string
  readonly record: RecordFields
  readonly capturedAt?: string | null
  readonly diagnostics?: readonly Diagnostic[]
}): Raw {
  return {
    snapshot: {
      id: sha256(from.bytes) as SnapshotId,
      origin: from.origin,
      url: from.record.url ?? null,
      mediaType: MEDIA[from.kind],
      size: from.bytes.byteLength,
      capturedAt: from.capturedAt ?? null,
    },
    bytes: from.bytes,
    text: from.text,
    encoding: from.encoding,
    kind: from.kind,
    name: from.name,
    record: from.record,
    diagnostics: from.diagnostics ?? [],
  }
}
