import type { Span } from './span.js'

export type MentionType = 'person' | 'organisation' | 'place' | 'outlet' | 'role' | 'pronoun'

/** A span that names a person, body, place, role or outlet, or a pronoun. Never an identity. */
export interface Mention extends Span {
  readonly type: MentionType
  /** The name as written, for a person without the title ("Budanov"); for a role the role ("the minister"); for a pronoun the pronoun. */
  readonly name: string
  /** Title or role attached to a person's name: "President", "Ukrainian Defense Intelligence Chief". */
  readonly title?: string
  /** Index, in the document's list of mentions, of the fullest mention it refers to; absent when it stands for itself. */
  readonly refersTo?: number
  /** For a role or a pronoun: how the reference was found. */
  readonly basis?: string
}
