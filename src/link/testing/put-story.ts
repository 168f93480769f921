import { type SnapshotId, sha256 } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import type { Story } from './read-story.js'

/** Puts the documents and statements of an invented story into a store, snapshots included. */
export async function putStory(store: Store, story: Story): Promise<void> {
  for (const document of story.documents) {
    const bytes = new TextEncoder().encode(document.text)
    const id = sha256(bytes) as SnapshotId
    await store.putSnapshot(
      { id, origin: document.name, url: null, mediaType: 'text/plain', size: bytes.length, capturedAt: null },
      bytes,
    )
    const mentions = story.mentions.find((one) => one.document === document.id)?.mentions ?? []
    await store.putDocument({ ...document, snapshot: id }, mentions)
  }
  await store.putStatements(story.statements)
}
